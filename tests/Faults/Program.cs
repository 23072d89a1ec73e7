using System.Globalization;
using WatchParty.Faults.Crashes;
using WatchParty.Support.Histories;

var seed = int.TryParse(Option("seed"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount & 0xFFFFFF;
Console.WriteLine($"seed {seed}");
return args.FirstOrDefault() switch
{
    "crash" => await CrashAsync(),
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

static int Usage()
{
    Console.Error.WriteLine("""
        Breaks things around the real server and checks what it promised. Linux; some faults need root.

          crash [rounds]    kill -9 under the mixed load of 24 clients (default: 100 rounds)
                            --sabotage=LoseTheRound|ForgetInboxes must fail

        Every command takes --seed=N; without it one is chosen and printed.
        """);
    return 2;
}
