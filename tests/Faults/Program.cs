using System.Globalization;
using WatchParty.Faults.Clocks;
using WatchParty.Faults.Clusters;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Damage;
using WatchParty.Faults.Disks;
using WatchParty.Faults.Fuzz;
using WatchParty.Faults.Overload;
using WatchParty.Faults.PowerLoss;
using WatchParty.Faults.Probes;
using WatchParty.Faults.Tracing;
using WatchParty.Support.Histories;

var seed = int.TryParse(Option("seed"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount & 0xFFFFFF;
Console.WriteLine($"seed {seed}");
return args.FirstOrDefault() switch
{
    "crash" => await CrashAsync(),
    "cluster" => await ClusterAsync(trials => trials.RunInTurnAsync(Count(3))),
    "storm" => await ClusterAsync(trials => trials.RunInRandomOrderAsync(TimeSpan.FromMinutes(Count(10)), new Random(seed))),
    "disks" => Judge(await new DiskTrials(seed, believesRefusals: Option("sabotage") is "Believe").RunAsync()),
    "power" => await PowerAsync(),
    "damage" => await DamageAsync(),
    "clocks" => await ClocksAsync(),
    "overload" => await OverloadAsync(),
    "handles" => await HandlesAsync(),
    "probes" => await ProbesAsync(),
    "frames" => await FramesAsync(),
    "requests" => await RequestsAsync(),
    "raw" => await RawAsync(),
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

int Tell(FuzzReport report)
{
    Console.WriteLine(report);
    return Judge(report.Findings);
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

async Task<int> ClusterAsync(Func<ClusterTrials, Task> runAsync)
{
    var silos = int.Parse(Option("silos") ?? "2", CultureInfo.InvariantCulture);
    IEnumerable<ClusterFault> faults = Option("only") is { } only ? [Enum.Parse<ClusterFault>(only, ignoreCase: true)] : Enum.GetValues<ClusterFault>();
    if (faults.Contains(ClusterFault.Partition) && OneWayNetwork.Missing is { } missing)
    {
        Console.WriteLine($"left out: partitions. {missing}");
        faults = faults.Where(fault => fault is not ClusterFault.Partition);
    }
    else if (faults.Contains(ClusterFault.Partition) && !OneWayNetwork.IsEntered)
    {
        return await OneWayNetwork.RunAgainInsideAsync([.. args, $"--seed={seed}"]);
    }

    if (OneWayNetwork.IsEntered)
        OneWayNetwork.Build(silos);
    using var suite = new ClusterSuite(silos, seed);
    await suite.OpenAsync(clients: 24, roomsToWatch: 4);
    suite.Sabotage(Enum.Parse<ClusterSabotage>(Option("sabotage") ?? nameof(ClusterSabotage.None), ignoreCase: true));
    var trials = new ClusterTrials(suite, ClusterTrial.Of(faults, int.TryParse(Option("for"), CultureInfo.InvariantCulture, out var span) ? span : null));
    await runAsync(trials);
    foreach (var late in trials.Late)
        Console.WriteLine(late);
    return Math.Max(Judge(suite.Findings), trials.Late.Count > 0 ? 1 : 0);
}

async Task<int> PowerAsync()
{
    if (Strace.Missing is { } missing)
    {
        Console.WriteLine(missing);
        return 1;
    }

    using var suite = new PowerLossSuite(seed);
    Console.WriteLine(await suite.RecordAsync(promises: 1_500));
    return Judge(await suite.JudgeAsync(Count(500), ignoresSyncs: Option("sabotage") is "Unsynced"));
}

async Task<int> DamageAsync()
{
    using var suite = new DamageSuite(seed, forgets: Option("sabotage") is "Forget");
    await suite.OpenAsync();
    var findings = new List<Finding>();
    for (var round = 0; round < Count(5); round++)
        findings.AddRange(await suite.TryAllAsync(Console.WriteLine));
    return Judge(findings);
}

async Task<int> ClocksAsync()
{
    if (SteppedClock.Missing is { } missing)
    {
        Console.WriteLine(missing);
        return 1;
    }

    using var suite = new ClockSuite(isSabotaged: Option("sabotage") is "Follow");
    await suite.OpenAsync();
    foreach (var hours in (double[])[1, 0, 24, -24, 1.0 / 3600, -1.0 / 3600, 0])
        await suite.StepAsync(TimeSpan.FromHours(hours));
    foreach (var hours in (double[])[-1, 12, -24, 0])
        await suite.RestartAtAsync(TimeSpan.FromHours(hours));
    return Judge(suite.Findings);
}

async Task<int> OverloadAsync()
{
    using var suite = new OverloadSuite(freezes: Option("sabotage") is "Freeze");
    await suite.OpenAsync();
    Console.WriteLine(await suite.LineLostAsync(isCut: true));
    Console.WriteLine(await suite.LineLostAsync(isCut: false));
    Console.WriteLine(await suite.StuckReadersAsync(TimeSpan.FromSeconds(30)));
    Console.WriteLine(await suite.FloodAsync(TimeSpan.FromMinutes(Count(10))));
    Console.WriteLine(await suite.NoMoreHandlesAsync(spare: 300, connections: 500));

    using var small = OverloadSuite.WithHeapOf(megabytes: 160);
    await small.OpenAsync();
    Console.WriteLine($"with 160 MB of heap: {await small.FloodAsync(TimeSpan.FromMinutes(1))}");
    return Judge([.. suite.Findings, .. small.Findings]);
}

async Task<int> HandlesAsync()
{
    using var suite = new OverloadSuite(freezes: Option("sabotage") is "Freeze");
    await suite.OpenAsync();
    for (var round = 0; round < Count(20) && !suite.House.Server.HasExited; round++)
        Console.WriteLine(await suite.NoMoreHandlesAsync(spare: 110 + (round * 5), connections: 500));
    return Judge(suite.Findings);
}

async Task<int> ProbesAsync()
{
    using var suite = new ProbeSuite(freezes: Option("sabotage") is "Freeze");
    var (told, findings) = await suite.RunAsync(Count(10));
    Console.WriteLine(told);
    return Judge(findings);
}

async Task<int> FramesAsync()
{
    using var fuzz = new FrameFuzz(seed, freezes: Option("sabotage") is "Freeze");
    return Tell(await fuzz.RunAsync(Count(500_000)));
}

async Task<int> RequestsAsync()
{
    using var fuzz = new RestFuzz(seed, breaks: Option("sabotage") is "Break");
    return Tell(await fuzz.RunAsync(Count(100_000)));
}

async Task<int> RawAsync()
{
    using var cases = new RawCases(frameBytes: Option("sabotage") is "Tight" ? 256 : 16 * 1024);
    Console.WriteLine($"{RawCase.All.Count} cases");
    return Judge(await cases.RunAsync());
}

static int Usage()
{
    Console.Error.WriteLine("""
        Breaks things around the real server and checks what it promised. Linux; some faults need root.

          cluster [rounds]  silos over PostgreSQL: kill -9, standstills of 5, 30 and 120 s, a network that loses one direction
                            (root), rolling restarts, a database that restarts or is away for 60 s, under the
                            mixed load of 24 clients and 32 watching pages (default: 3 rounds of all)
                            --silos=N (default: 2)   --only=Kill|Freeze|Partition|Roll|Database   --for=SECONDS
                            --sabotage=Believe|LazyCommit|Hasty|Resurrect|Overwrite must fail
          storm [minutes]   the same faults in random order (default: 10 minutes); takes what cluster takes
          crash [rounds]    kill -9 under the mixed load of 24 clients (default: 100 rounds)
                            --sabotage=LoseTheRound|ForgetInboxes must fail
          disks             the database locked for 1, 10 and 60 s; fsync and writes that fail; a full disk
                            --sabotage=Believe must fail
          power [images]    what the disk may hold had the power failed, at any moment of a recorded load (default: 500 images)
                            --sabotage=Unsynced must fail
          damage [rounds]   databases and logs deleted, cut, overwritten and bit-flipped (default: 5 of each)
                            --sabotage=Forget must fail
          clocks            the system clock stepped under a playing room, and across restarts
                            --sabotage=Follow must fail
          frames [n]        generated socket frames (default: 500000)
                            --sabotage=Freeze must fail
          requests [n]      requests generated from the OpenAPI document (default: 100000)
                            --sabotage=Break must fail
          overload [min]    cut and silent lines, stuck readers, a flood (default: 10 minutes), no more handles, little memory
                            --sabotage=Freeze must fail
          handles [rounds]  a flood while no more handles can be opened, with 110, 115, 120, … to spare (default: 20 rounds)
                            --sabotage=Freeze must fail
          probes [films]    an ffprobe that hangs, crashes, babbles or lies (default: at 10 films each)
                            --sabotage=Freeze must fail
          raw               frames written byte by byte, as RFC 6455 allows and forbids them
                            --sabotage=Tight must fail

        Every command takes --seed=N; without it one is chosen and printed.
        """);
    return 2;
}
