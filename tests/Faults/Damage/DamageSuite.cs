using WatchParty.Faults.Crashes;
using WatchParty.Faults.Load;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Damage;

/// <summary>
/// Damages the files of a killed server and starts it again: it refuses in one sentence that says how to go on,
/// or serves what is whole. It never begins anew, and never dies with a stack trace.
/// </summary>
internal sealed class DamageSuite : IDisposable
{
    private readonly CrashingHouse _house = new();
    private readonly TemporaryFolder _kept = new();
    private readonly Random _random;
    private readonly bool _forgets;
    private readonly Crowd _crowd;

    /// <param name="forgets">Sabotage: with the damage goes what says that there was a database.</param>
    public DamageSuite(int seed, bool forgets = false)
    {
        _forgets = forgets;
        _random = new Random(seed);
        _crowd = new Crowd(_house, new Recorder(new History()), seed);
    }

    public async Task OpenAsync()
    {
        await _house.OpenAsync();
        await _crowd.GatherAsync(4);
        // An established server: only what came since its last start is in the log alone.
        await _house.StopAsync();
        await _house.StartAsync();
        using var stop = new CancellationTokenSource();
        var reveling = _crowd.RevelAsync(stop.Token);
        while (_crowd.Acknowledged < 60)
            await Task.Delay(10);
        await _house.CrashAsync();
        await stop.CancelAsync();
        await reveling;
        Copy(_house.DataFolder, _kept.Path);
    }

    /// <summary>Every kind of damage, each to the files as they were.</summary>
    public Task<IReadOnlyList<Finding>> TryAllAsync(Action<string> tell) => TryAsync(Damage.Kinds, tell);

    public async Task<IReadOnlyList<Finding>> TryAsync(IEnumerable<Damage> kinds, Action<string> tell)
    {
        var findings = new List<Finding>();
        foreach (var damage in kinds)
        {
            var (verdict, said) = await TryAsync(damage);
            tell($"{damage}: {verdict}. {said.Trim()}");
            if (verdict is not Verdict.Refused && (verdict is not Verdict.Served || damage.MustRefuse))
                findings.Add(new("A14", $"{damage}: {verdict}. {said}"));
        }

        return findings;
    }

    private async Task<(Verdict Verdict, string Said)> TryAsync(Damage damage)
    {
        Copy(_kept.Path, _house.DataFolder);
        damage.Do(_house.DataFolder, _random);
        if (_forgets)
            File.Delete(Path.Combine(_house.DataFolder, "watchparty.db.created"));
        var before = Sizes();
        using var server = _house.Launch();
        try
        {
            var ready = await server.LineWithAsync("http://");
            return (await JudgeAsync(new Uri(ready[ready.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]), server), ready);
        }
        catch (InvalidOperationException)
        {
            var (code, errors) = await server.ExitAsync();
            var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var isClear = code == 1 && lines.Length == 1 && errors.Contains("restore it from a backup", StringComparison.Ordinal);
            return (!isClear ? Verdict.DiedBadly : Sizes() != before ? Verdict.ChangedTheFiles : Verdict.Refused, errors);
        }
    }

    public void Dispose()
    {
        _house.Dispose();
        _kept.Dispose();
    }

    private static async Task<Verdict> JudgeAsync(Uri address, ServerProcess server)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address, "/") };
        var setup = await http.GetStringAsync("api/v1/setup");
        var login = await http.PostAsync("api/v1/auth/login", System.Net.Http.Json.JsonContent.Create(new { username = "admin", password = PartyHouse.Password }));
        return setup.Contains("\"needs_setup\":true", StringComparison.Ordinal) ? Verdict.BeganAnew
            : Terminal.Check(server.Terminal).Any() || (int)login.StatusCode is 500 ? Verdict.DiedBadly
            : Verdict.Served;
    }

    /// <summary>Of the database alone: a start that is refused may still recover the log beside it.</summary>
    private long Sizes() => new FileInfo(DatabaseFiles.In(_house.DataFolder)) is { Exists: true } file ? file.Length : -1;

    private static void Copy(string from, string to)
    {
        foreach (var old in new DirectoryInfo(to).EnumerateFiles("watchparty.db*"))
            old.Delete();
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("watchparty.db*"))
            file.CopyTo(Path.Combine(to, file.Name));
    }
}

internal enum Verdict
{
    Refused,
    Served,
    BeganAnew,
    DiedBadly,
    ChangedTheFiles,
}
