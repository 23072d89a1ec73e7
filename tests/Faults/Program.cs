using System.Globalization;
using WatchParty.Faults.Clocks;
using WatchParty.Faults.Clusters;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Damage;
using WatchParty.Faults.Disks;
using WatchParty.Faults.Fuzz;
using WatchParty.Faults.Overload;
using WatchParty.Faults.Probes;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

var seed = int.TryParse(Option("seed"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount & 0xFFFFFF;
Console.WriteLine($"seed {seed}");
return args.FirstOrDefault() switch
{
    "crash" => await CrashAsync(),
    "cluster" => await ClusterAsync(),
    "disks" => await DisksAsync(),
    "damage" => await DamageAsync(),
    "clocks" => await ClocksAsync(),
    "frames" => await FramesAsync(),
    "requests" => await RequestsAsync(),
    "raw" => await RawAsync(),
    "overload" => await OverloadAsync(),
    "probes" => await ProbesAsync(),
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

async Task<int> DisksAsync()
{
    var findings = new List<Finding>();
    var believes = Option("sabotage") is "Believe";
    await EndureAsync(new DiskSuite(seed, believesRefusals: believes), house =>
    [
        .. from seconds in new[] { 1, 10, 60 } select new Trial($"locked for {seconds} s", new LockedDatabase(house.DataFolder), TimeSpan.FromSeconds(seconds), Refuses: seconds > 5),
    ]);
    if (FailingCalls.Missing is { } missing)
    {
        Console.WriteLine($"left out: failing disks. {missing}");
    }
    else
    {
        await EndureAsync(new DiskSuite(seed, believesRefusals: believes), house =>
        [
            new("fsync fails with EIO", new FailingCalls(house.Server.Id, "fsync,fdatasync", "EIO"), TimeSpan.FromSeconds(15)),
            new("writes fail with EIO", new FailingCalls(house.Server.Id, "pwrite64", "EIO"), TimeSpan.FromSeconds(15)),
            new("read-only (EROFS)", new FailingCalls(house.Server.Id, "pwrite64", "EROFS"), TimeSpan.FromSeconds(15)),
        ]);
    }

    using var disk = SmallDisk.TryMount(megabytes: 48);
    if (disk is null)
        Console.WriteLine("left out: full disk. Only root can mount a small file system.");
    else
        await EndureAsync(new DiskSuite(seed, Path.Combine(disk.Folder, "data"), believes), _ => [.. Enumerable.Range(0, 3).Select(_ => new Trial("disk full", new FullDisk(disk), TimeSpan.FromSeconds(15)))]);
    return Judge(findings);

    async Task EndureAsync(DiskSuite suite, Func<CrashingHouse, IReadOnlyList<Trial>> trials)
    {
        using (suite)
        {
            await suite.OpenAsync();
            foreach (var trial in trials(suite.House))
                Console.WriteLine(await suite.EndureAsync(trial.Name, trial.Fault, trial.Lasts, trial.Refuses));
            findings.AddRange(suite.Check());
        }
    }
}

async Task<int> DamageAsync()
{
    using var suite = new DamageSuite(seed);
    await suite.OpenAsync();
    var findings = new List<Finding>();
    for (var round = 0; round < Count(5); round++)
    {
        foreach (var damage in Damage.Kinds)
        {
            var (verdict, said) = await suite.TryAsync(damage);
            Console.WriteLine($"{damage}: {verdict}. {said.Trim()}");
            if (verdict is not Verdict.Refused && (verdict is not Verdict.Served || damage.MustRefuse))
                findings.Add(new("A14", $"{damage}: {verdict}. {said}"));
        }
    }

    return Judge(findings);
}

async Task<int> ClocksAsync()
{
    if (SteppedClock.Missing is { } missing)
    {
        Console.WriteLine(missing);
        return 1;
    }

    using var suite = new ClockSuite(monotonicToo: Option("sabotage") is "MonotonicToo");
    await suite.OpenAsync();
    foreach (var offset in new[] { TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.FromDays(-1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(-1), TimeSpan.Zero })
        await suite.StepAsync(offset);
    foreach (var offset in new[] { TimeSpan.FromHours(-1), TimeSpan.FromDays(1), TimeSpan.FromDays(-1), TimeSpan.Zero })
        await suite.RestartAtAsync(offset);
    return Judge(suite.Findings);
}

async Task<int> FramesAsync()
{
    using var fuzz = new FrameFuzz(seed);
    return Tell(await fuzz.RunAsync(Count(500_000)));
}

async Task<int> RequestsAsync()
{
    using var fuzz = new RestFuzz(seed);
    return Tell(await fuzz.RunAsync(Count(100_000)));
}

async Task<int> RawAsync()
{
    using var cases = new RawCases();
    Console.WriteLine($"{RawCase.All.Count} cases");
    return Judge(await cases.RunAsync());
}

async Task<int> OverloadAsync()
{
    var findings = new List<Finding>();
    using (var suite = new OverloadSuite())
    {
        await suite.OpenAsync();
        Console.WriteLine(await suite.LineLostAsync(isCut: true));
        Console.WriteLine(await suite.LineLostAsync(isCut: false));
        Console.WriteLine(await suite.StuckReadersAsync(TimeSpan.FromSeconds(30)));
        Console.WriteLine(await suite.FloodAsync(TimeSpan.FromMinutes(Count(10))));
        Console.WriteLine(await suite.NoMoreHandlesAsync(spare: 60, connections: 500));
        findings.AddRange(suite.Findings);
    }

    // Hexadecimal bytes: 160 MiB, about twice what an idle server takes.
    using (var suite = new OverloadSuite(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "A000000" }))
    {
        await suite.OpenAsync();
        Console.WriteLine($"with 160 MiB of heap: {await suite.FloodAsync(TimeSpan.FromMinutes(1))}");
        findings.AddRange(suite.Findings);
    }

    return Judge(findings);
}

async Task<int> ProbesAsync()
{
    using var suite = new ProbeSuite();
    var (told, findings) = await suite.RunAsync(Count(10));
    Console.WriteLine(told);
    return Judge(findings);
}

int Tell(FuzzReport report)
{
    Console.WriteLine(report);
    return Judge(report.Findings);
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
          disks             the database locked for 1, 10 and 60 s; fsync and writes that fail; a full disk
                            --sabotage=Believe must fail
          damage [rounds]   databases and logs deleted, cut, overwritten and bit-flipped (default: 5 of each)
          clocks            the system clock stepped under a playing room, and across restarts
                            --sabotage=MonotonicToo must fail
          frames [n]        generated socket frames (default: 500000)
          requests [n]      requests generated from the OpenAPI document (default: 100000)
          overload [min]    cut and silent lines, stuck readers, a flood (default: 10 minutes), no more handles, little memory
          probes [films]    an ffprobe that hangs, crashes, babbles or lies (default: at 10 films each)
          raw               frames written byte by byte, as RFC 6455 allows and forbids them

        Every command takes --seed=N; without it one is chosen and printed.
        """);
    return 2;
}
