using WatchParty.Bench.Storage;

return args switch
{
    ["storage"] => await StorageBenchmark.RunAsync(Directory.GetCurrentDirectory()),
    ["storage", var folder] => await StorageBenchmark.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measures one thing and prints a Markdown table. Run it in Release on an otherwise idle machine.

          storage [folder]   acknowledged durable grain writes, in a folder on the disk to measure (default: here)
        """);
    return 2;
}
