namespace WatchParty.Support.Parties;

/// <summary>
/// Kills the server in the moment in which it promises a room with twenty invites, while more such rooms are under way,
/// and counts what is missing afterwards.
/// </summary>
public sealed class InviteCrash : IDisposable
{
    private const int Invitees = 20;
    private const int RoomsAtOnce = 4;

    private readonly CrashingHouse _house = new();
    private readonly List<Friend> _invitees = [];
    private Friend _host = null!;

    public async Task OpenAsync()
    {
        await _house.OpenAsync();
        _host = await _house.WelcomeAsync("host");
        for (var i = 0; i < Invitees; i++)
            _invitees.Add(await _house.WelcomeAsync("friend"));
    }

    /// <summary>One crash, on a server that lives on for the next.</summary>
    public async Task<CrashReport> RoundAsync()
    {
        var creating = Enumerable.Range(0, RoomsAtOnce).Select(_ => CreateAsync()).ToList();
        await Task.WhenAny(creating);
        await _house.CrashAsync();
        var promised = (await Task.WhenAll(creating)).OfType<string>().ToHashSet();
        await _house.StartAsync();

        var listed = await InvitesOfEachAsync();
        var report = await ReportAsync(promised, listed);
        await EndAllAsync();
        return report;
    }

    public void Dispose() => _house.Dispose();

    private async Task<CrashReport> ReportAsync(HashSet<string> promised, IReadOnlyList<HashSet<string>> listed)
    {
        var missing = promised.Sum(room => listed.Count(inbox => !inbox.Contains(room)));
        var rooms = new Dictionary<string, Answer>();
        foreach (var room in listed.SelectMany(inbox => inbox).Union(promised))
            rooms[room] = await new Guest(_host, room).LookAsync();

        return new(
            promised.Count,
            rooms.Count - promised.Count,
            MissingInvites: missing,
            InvitesWithoutRoom: listed.Sum(inbox => inbox.Count(room => rooms[room].Status != 200)),
            RoomsWithoutAllMembers: rooms.Values.Count(room => room.Status == 200 && room["members"]!.AsArray().Count != Invitees + 1));
    }

    /// <returns>The room, or null when the server died before it answered.</returns>
    private async Task<string?> CreateAsync()
    {
        try
        {
            var invites = _invitees.Select(friend => new { user_id = friend.Id, role = "viewer" });
            var created = await _host.PostAsync("watch-party/rooms", new { item_id = _house.Films.First, invites }).MustSucceed();
            return (string)created["room_id"]!;
        }
        catch (Exception failure) when (failure.IsOutOfReach())
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<HashSet<string>>> InvitesOfEachAsync() => await Task.WhenAll(_invitees.Select(async friend =>
        (await friend.GetAsync("watch-party/invites").MustSucceed()).Items.Select(invite => (string)invite["room_id"]!).ToHashSet()));

    private async Task EndAllAsync()
    {
        foreach (var room in (await _host.GetAsync("watch-party/rooms?limit=200").MustSucceed())["items"]!.AsArray())
            await new Guest(_host, (string)room!["room_id"]!).EndAsync().MustSucceed();
    }
}
