using System.Globalization;
using WatchParty.Bench.Inbox;
using WatchParty.Bench.Library;
using WatchParty.Bench.Starting;
using WatchParty.Bench.Storage;
using WatchParty.Bench.Streams;

return args switch
{
    ["storage"] => await StorageBenchmark.RunAsync(Directory.GetCurrentDirectory()),
    ["storage", var folder] => await StorageBenchmark.RunAsync(folder),
    ["start"] => await StartBenchmark.RunAsync(),
    ["streams"] => await StreamBenchmark.RunAsync(repeats: 5),
    ["streams", var repeats] => await StreamBenchmark.RunAsync(int.Parse(repeats, CultureInfo.InvariantCulture)),
    ["crash-invites"] => await CrashInvites.RunAsync(rounds: 50),
    ["crash-invites", var rounds] => await CrashInvites.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture)),
    ["library"] => await LibraryBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measures one thing and prints a Markdown table. Run it in Release on an otherwise idle machine.

          storage [folder]   acknowledged durable grain writes, in a folder on the disk to measure (default: here)
          start              the real program from its start to ready, then its processor time and memory when idle
          streams [n]        from publishing an event to its subscriber, and what a silo costs that does nothing, n times (default: 5)
          crash-invites [n]  kill -9 right after the 201 of a room with 20 invites, n times (default: 50)
          library            pages and searches of a library with 50,000 films
        """);
    return 2;
}
