using System.Collections.Concurrent;
using System.Diagnostics;
using WatchParty.Faults.Crashes;
using WatchParty.Faults.Load;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Disks;

/// <summary>A server under load that cannot save for a while: it says so, keeps serving what it can, forgets nothing and recovers by itself.</summary>
internal sealed class DiskSuite : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Three by itself (an answer that serves everybody for one, two of waiting); the rest is for a busy machine.</summary>
    private static readonly TimeSpan s_honestWithin = TimeSpan.FromSeconds(10);

    private readonly Recorder _recorder;
    private readonly ConcurrentQueue<Outcome.Failed> _refused = [];
    private readonly Crowd _crowd;
    private readonly List<Finding> _findings = [];

    /// <param name="dataFolder">On the disk that will fail; null: on the usual one.</param>
    /// <param name="believesRefusals">Sabotage: the clients take every refusal for lack of storage as a success.</param>
    public DiskSuite(int seed, string? dataFolder = null, bool believesRefusals = false)
    {
        House = new CrashingHouse(dataFolder);
        _recorder = new Recorder(new History(), outcome => outcome is not Outcome.Failed failed ? outcome : Heard(failed, believesRefusals));
        _crowd = new Crowd(House, _recorder, seed);
    }

    public CrashingHouse House { get; }

    public async Task OpenAsync()
    {
        await House.OpenAsync();
        await _crowd.GatherAsync(12);
    }

    /// <param name="refuses">False when the fault is so short that writers only wait.</param>
    public async Task<DiskReport> EndureAsync(string name, IDiskFault fault, TimeSpan lasts, bool refuses = true)
    {
        using var stop = new CancellationTokenSource();
        var reveling = _crowd.RevelAsync(stop.Token);
        var warm = _crowd.Acknowledged + 20;
        await UntilAsync(() => Task.FromResult(_crowd.Acknowledged >= warm), "20 promises before the fault");

        var failed = Failures();
        await fault.BeginAsync();
        var broken = Stopwatch.StartNew();
        // A full disk may have room left inside the files: until the first refusal all is well.
        TimeSpan? noticed = null, unsaved = null;
        using var healing = new CancellationTokenSource();
        var watching = WatchAsync();
        await Task.Delay(lasts);
        await UntilAsync(() => Task.FromResult(!refuses || (noticed is not null && Failures() > failed)), "the server to notice that it cannot save");
        await fault.EndAsync();
        await healing.CancelAsync();
        var healed = Stopwatch.StartNew();
        await UntilAsync(async () => await StatusAsync("health/ready") is 200, "the server to be ready again");
        var calm = (Acknowledged: _crowd.Acknowledged, Since: Failures());
        var recovered = healed.Elapsed;
        await watching;
        await UntilAsync(() => Task.FromResult(_crowd.Acknowledged >= calm.Acknowledged + 20), "20 promises after the fault");
        await stop.CancelAsync();
        await reveling;

        if (refuses && noticed - unsaved is { } dishonest && dishonest > s_honestWithin)
            _findings.Add(new("I17", $"{name}: the server called itself ready for {dishonest.TotalSeconds:0.0} s."));
        if (!refuses && calm.Since != failed)
            _findings.Add(new("A2", $"{name}: {calm.Since - failed} calls were refused, where they should have waited."));
        if (recovered > TimeSpan.FromSeconds(5))
            _findings.Add(new("A2", $"{name}: the server was ready again only {recovered.TotalSeconds:0.0} s after the fault."));
        _recorder.History.Add(await new Inspector(_crowd).LookAsync(_ => true));
        return new(name, calm.Since - failed, noticed, recovered);

        async Task WatchAsync()
        {
            while (!healing.IsCancellationRequested)
            {
                if (Failures() > failed)
                    unsaved ??= broken.Elapsed;
                if (await StatusAsync("health/ready") is 503)
                    noticed ??= broken.Elapsed;
                await ServesAsync();
                await Task.Delay(50);
            }
        }
    }

    public IReadOnlyList<Finding> Check() =>
    [
        .. _findings,
        .. _refused.Where(failed => failed.Code is not ("503 storage_unavailable" or "429 rate_limited")).Select(failed => failed.Code).Distinct()
            .Select(code => new Finding("A2", $"A change that could not be saved was answered with {code}.")),
        .. Terminal.Check(House.Server.Terminal),
        .. DatabaseFiles.Check(House.DataFolder),
        .. HistoryChecker.Check(_recorder.History),
    ];

    public void Dispose() => House.Dispose();

    private int Failures() => _refused.Count;

    private Outcome Heard(Outcome.Failed failed, bool believesRefusals)
    {
        _refused.Enqueue(failed);
        return believesRefusals ? new Outcome.Done() : failed;
    }

    /// <summary>What needs no writing goes on.</summary>
    private async Task ServesAsync()
    {
        if (await StatusAsync("health/live") is not 200 and var live)
            _findings.Add(new("I17", $"/health/live answered {live} while the server still served."));
        if ((await House.Admin.GetAsync("users/me")).Status is not 200 and var read)
            _findings.Add(new("A2", $"A read was answered with {read}."));
    }

    private async Task<int> StatusAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = House.Address };
        using var answer = await http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> done, string awaited)
    {
        var waited = Stopwatch.StartNew();
        while (!await done())
        {
            if (waited.Elapsed > s_patience)
                throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for {awaited}.");
            await Task.Delay(20);
        }
    }
}

/// <param name="Noticed">How long after the fault began readiness was 503; null when it never was.</param>
/// <param name="Recovered">How long after its end the server was ready again.</param>
internal sealed record DiskReport(string Fault, int Refused, TimeSpan? Noticed, TimeSpan Recovered)
{
    public override string ToString() =>
        $"{Fault}: {Refused} changes refused, noticed after {(Noticed is { } noticed ? $"{noticed.TotalSeconds:0.0} s" : "–")}, ready {Recovered.TotalSeconds:0.0} s after its end";
}
