using WatchParty.Faults.Crashes;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Fuzz;

/// <summary>Feeds generated frames to the sockets of one room of the real server, while another room goes on.</summary>
/// <param name="freezes">Sabotage: the server stands still for a while.</param>
internal sealed class FrameFuzz(int seed, bool freezes = false) : IDisposable
{
    private const int Sockets = 8;

    private readonly CrashingHouse _house = new(null, null, "Limits:Scale=100000");

    public async Task<FuzzReport> RunAsync(int frames)
    {
        await _house.OpenAsync();
        var people = await Task.WhenAll(Enumerable.Range(0, Sockets).Select(_ => _house.WelcomeAsync("fuzz")));
        var room = (string)(await people[0].PostAsync("watch-party/rooms", new { item_id = _house.Films.First, policy = new { default_join_role = "controller", allow_non_host_seek = true } }).MustSucceed())["room_id"]!;
        foreach (var guest in people.Skip(1))
            await guest.PostAsync($"watch-party/rooms/{room}/join").MustSucceed();
        using var quiet = await QuietRoom.OpenAsync(_house, freezes);

        var sockets = people.Select((one, number) => new FuzzedSocket(_house, one, room, new Random(unchecked((seed * 100) + number)))).ToList();
        // The first part warms the server up; what it holds afterwards it may keep.
        await Task.WhenAll(sockets.Select(socket => socket.FeedAsync(frames / 4 / Sockets)));
        var before = await SettledAsync();
        using var stop = new CancellationTokenSource();
        var watching = quiet.WatchAsync(stop.Token);
        await Task.WhenAll(sockets.Select(socket => socket.FeedAsync(frames * 3 / 4 / Sockets)));
        await stop.CancelAsync();
        await watching;
        var after = await SettledAsync();

        List<Finding> findings = [.. sockets.SelectMany(socket => socket.Findings), .. Terminal.Check(_house.Server.Terminal), .. Leaks.Between(before, after)];
        if (quiet.Lost > 0)
            findings.Add(new("A10", $"The quiet room was disturbed: {quiet}"));
        return new($"{frames} frames", before, after, quiet.ToString(), findings);
    }

    public void Dispose() => _house.Dispose();

    /// <summary>Once the last sockets are gone.</summary>
    private async Task<Vitals> SettledAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        return Vitals.Of(_house.Server.Id);
    }
}

internal sealed record FuzzReport(string What, Vitals Before, Vitals After, string Meanwhile, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => $"{What}; before: {Before}, after: {After}; {Meanwhile}; {Findings.Count} findings";
}
