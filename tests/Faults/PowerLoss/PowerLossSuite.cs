using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using WatchParty.Faults.Crashes;
using WatchParty.Support;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.PowerLoss;

/// <summary>
/// Records what the server writes while people and rooms are made, then builds what the disk may hold had the power failed
/// at any moment: every database must be whole, and hold all that had been acknowledged by then.
/// </summary>
internal sealed class PowerLossSuite(int seed) : IDisposable
{
    private const int Askers = 6;
    private const int PromisesEach = 2;

    /// <summary>That many images are also given to the server itself.</summary>
    private const int Starts = 3;

    private readonly CrashingHouse _house = new();
    private readonly ConcurrentBag<Promise> _promises = [];
    private IReadOnlyDictionary<string, byte[]> _before = new Dictionary<string, byte[]>();
    private IReadOnlyList<DiskEvent> _events = [];

    public async Task<string> RecordAsync(int promises)
    {
        await _house.OpenAsync();
        var hosts = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => _house.WelcomeAsync("host")));
        using var log = new WriteLog();
        await log.BeginAsync(_house.Server.Id);
        _before = new[] { "watchparty.db", "watchparty.db-wal" }.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(_house.DataFolder, name)), StringComparer.Ordinal);
        await Task.WhenAll(hosts.Select(host => AskAsync(host, promises / Askers / PromisesEach)));
        _events = await log.EndAsync();
        await _house.CrashAsync();
        var syncs = _events.OfType<DiskEvent.Sync>().ToLookup(one => one.File);
        return $"{_promises.Count} promises: {_events.OfType<DiskEvent.Write>().Count()} writes, {syncs["watchparty.db-wal"].Count()} syncs of the log and {syncs["watchparty.db"].Count()} of the database";
    }

    /// <param name="ignoresSyncs">Sabotage: as if the server never asked for anything to be kept.</param>
    public async Task<IReadOnlyList<Finding>> JudgeAsync(int images, bool ignoresSyncs = false)
    {
        var findings = new List<Finding>();
        var random = new Random(seed);
        var wreck = new Wreck(_before, _events, ignoresSyncs);
        for (var image = 0; image < images; image++)
        {
            using var folder = new TemporaryFolder();
            var moment = random.Next(1, _events.Count);
            wreck.Build(folder.Path, moment, random);
            if (!ignoresSyncs && image % (images / Starts) == 0)
                findings.AddRange(await StartAsync(folder.Path));
            findings.AddRange(Check(folder.Path, _events[moment].At, image));
        }

        return findings;
    }

    public void Dispose() => _house.Dispose();

    /// <summary>A person, and a room to which they are invited, again and again.</summary>
    private async Task AskAsync(Friend host, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var name = $"{host.Username}.{i}";
            var guest = (string)(await _house.Admin.PostAsync("users", new { username = name, role = "user", library_ids = new[] { _house.Films.Library } }).MustSucceed())["id"]!;
            _promises.Add(new(Username: name, Room: null, TimeProvider.System.GetUtcNow()));
            var room = (string)(await host.PostAsync("watch-party/rooms", new { item_id = _house.Films.First, invites = new[] { new { user_id = guest } } }).MustSucceed())["room_id"]!;
            _promises.Add(new(Username: null, room, TimeProvider.System.GetUtcNow()));
            await host.PostAsync($"watch-party/rooms/{room}/leave").MustSucceed();
        }
    }

    /// <summary>The server itself takes the image as it is.</summary>
    private async Task<IEnumerable<Finding>> StartAsync(string folder)
    {
        foreach (var old in new DirectoryInfo(_house.DataFolder).EnumerateFiles("watchparty.db-*"))
            old.Delete();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
            file.CopyTo(Path.Combine(_house.DataFolder, file.Name), overwrite: true);
        await _house.StartAsync();
        var status = (await _house.Anonymous().PostAsync("auth/login", new { username = "admin", password = PartyHouse.Password })).Status;
        await _house.CrashAsync();
        return status is 200 ? [] : [new Finding("F6", $"After a start from an image signing in was answered with {status}.")];
    }

    private List<Finding> Check(string folder, DateTimeOffset moment, int image)
    {
        try
        {
            List<Finding> findings = [.. DatabaseFiles.Check(folder)];
            using var connection = DatabaseFiles.Open(DatabaseFiles.In(folder));
            var names = Column(connection, "SELECT username FROM users").ToHashSet(StringComparer.Ordinal);
            var inboxes = string.Join('\n', Column(connection, "SELECT CAST(payload AS TEXT) FROM grain_state WHERE name = 'inbox/inbox'"));
            var lost = _promises.Where(promise => promise.At < moment).Count(promise => promise.Username is { } name ? !names.Contains(name) : !inboxes.Contains(promise.Room!, StringComparison.Ordinal));
            if (lost > 0)
                findings.Add(new("I1", $"Image {image} lacks {lost} promises."));
            return findings;
        }
        catch (Exception damaged) when (damaged is SqliteException or InvalidOperationException)
        {
            // Also a NULL where none can be.
            return [new("I15", $"Image {image}: {damaged.Message}")];
        }
    }

    private static IEnumerable<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return rows.GetString(0);
    }

    /// <summary>Something that was acknowledged, and when.</summary>
    private sealed record Promise(string? Username, string? Room, DateTimeOffset At);
}
