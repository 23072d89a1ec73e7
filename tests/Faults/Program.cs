using System.Globalization;
using WatchParty.Faults.Clusters;
using WatchParty.Faults.Crashes;
using WatchParty.Support.Histories;

var seed = int.TryParse(Option("seed"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount & 0xFFFFFF;
Console.WriteLine($"seed {seed}");
return args.FirstOrDefault() switch
{
    "crash" => await CrashAsync(),
    "cluster" => await ClusterAsync(),
    _ => Usage(),
};

string? Option(string name) => args.Select(arg => arg.Split('=', 2)).FirstOrDefault(pair => pair[0] == "--" + name) is [_, var value] ? value : null;

int Count(int normal) => args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var count) ? count : normal;

int Judge(IReadOnlyList<Finding> findings)
{
    foreach (var finding in findings.Take(20))
        Console.WriteLine(finding);
    Console.WriteLine(findings.Count == 0 ? "Every promise was kept." : $"{findings.Count} promises were broken.");
    return findings.Count == 0 ? 0 : 1;
}

async Task<int> CrashAsync()
{
    using var suite = new CrashSuite(seed);
    await suite.OpenAsync(clients: 24);
    await suite.RunAsync(Count(100), Enum.Parse<CrashSabotage>(Option("sabotage") ?? nameof(CrashSabotage.None), ignoreCase: true), Console.WriteLine);
    var report = suite.Report();
    Console.WriteLine(report);
    return Judge(report.Findings);
}

async Task<int> ClusterAsync()
{
    using var suite = new ClusterSuite(silos: int.Parse(Option("silos") ?? "2", CultureInfo.InvariantCulture), seed);
    await suite.OpenAsync(clients: 24);
    for (var round = 0; round < Count(3); round++)
    {
        foreach (var fault in Enum.GetValues<ClusterFault>())
        {
            foreach (var seconds in fault switch { ClusterFault.Freeze => [5, 30, 120], ClusterFault.Database => [0, 60], _ => (int[])[0] })
                Console.WriteLine(await suite.RunAsync(fault, TimeSpan.FromSeconds(seconds)));
        }
    }

    return Judge(suite.Findings);
}

static int Usage()
{
    Console.Error.WriteLine("""
        Breaks things around the real server and checks what it promised. Linux; some faults need root.

          cluster [rounds]  silos over PostgreSQL: kill -9, standstills of 5, 30 and 120 s, rolling restarts, a database
                            that restarts or is away for 60 s, under the mixed load of 24 clients (default: 3 rounds of all)
                            --silos=N (default: 2)
          crash [rounds]    kill -9 under the mixed load of 24 clients (default: 100 rounds)
                            --sabotage=LoseTheRound|ForgetInboxes must fail

        Every command takes --seed=N; without it one is chosen and printed.
        """);
    return 2;
}
