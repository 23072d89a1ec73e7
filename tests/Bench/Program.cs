using System.Globalization;
using WatchParty.Bench;
using WatchParty.Bench.Inbox;
using WatchParty.Bench.Revoking;

var options = args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
var names = args.Except(options).ToArray();
if (names is ["crash-invites"])
    return await CrashInvites.RunAsync(rounds: 50);
if (names is ["revocations"])
    return await RevocationBenchmark.RunAsync(repeats: 50);
if (names is ["sign-in-time"])
    return await SignInTime.RunAsync(tries: 100);

var cases = names is ["all"] ? Cases.All : [.. Cases.All.Where(one => names.Contains(one.Name))];
if (cases.Count == 0 || (names is not ["all"] && cases.Count < names.Length))
    return Usage();

var isShort = options.Contains("--short");
var effort = new Effort(
    Option("program") is { } program ? new ProductBuild(program) : await ProductBuild.PublishAsync(),
    Repeats: isShort ? 1 : int.Parse(Option("repeats") ?? "5", CultureInfo.InvariantCulture),
    isShort);
foreach (var one in cases)
{
    var section = await one.RunAsync(effort);
    Console.WriteLine($"## {one.Name}: {one.What}");
    Console.WriteLine();
    Console.WriteLine(section);
    if (options.Contains("--write"))
        Report.Write(one.Name, section, effort.Repeats);
}

return 0;

string? Option(string name) =>
    options.FirstOrDefault(option => option.StartsWith($"--{name}=", StringComparison.Ordinal))?[(name.Length + 3)..];

static int Usage()
{
    Console.Error.WriteLine("""
        Measures the published product and prints Markdown. Run it in Release on an otherwise idle machine.

          all | CASE...      every case, or some
            --write          also writes the sections of docs/benchmarks.md
            --repeats=N      5 if not given
            --program=FILE   measures this program, or watchparty.dll, instead of publishing one
            --short          only shows that the cases run; the figures mean nothing
          revocations        from taking a right away to the close of the sockets and the cut of the film, 50 times each
          sign-in-time       whether a refused sign-in takes longer for a name that exists
          crash-invites      kill -9 right after the 201 of a room with 20 invites, 50 times

        Cases:
        """);
    foreach (var one in Cases.All)
        Console.Error.WriteLine($"  {one.Name,-18} {one.What}");
    return 2;
}
