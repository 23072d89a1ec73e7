using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

/// <summary>One host who opens rooms, lets a friend in and ends them, one step after the other, and remembers what was acknowledged.</summary>
internal sealed class PartyDiary
{
    private readonly Friend _host;
    private readonly Friend _invitee;
    private readonly Friend _member;
    private readonly string _film;
    private readonly List<(string Room, Step Step)> _steps = [];

    private PartyDiary(Friend host, Friend invitee, Friend member, string film) =>
        (_host, _invitee, _member, _film) = (host, invitee, member, film);

    private enum Step
    {
        Opened,
        Joined,
        Ended,
    }

    public int Acknowledged
    {
        get
        {
            lock (_steps)
                return _steps.Count;
        }
    }

    public static async Task<PartyDiary> BeginAsync(PartyHouse house) =>
        new(await house.WelcomeAsync("host"), await house.WelcomeAsync("invitee"), await house.WelcomeAsync("member"), house.Films.First);

    /// <summary>A room is ended only when the next is open: some always are.</summary>
    public async Task WriteAsync(CancellationToken enough)
    {
        string? former = null;
        while (!enough.IsCancellationRequested)
        {
            var invites = new[] { new { user_id = _invitee.Id }, new { user_id = _member.Id } };
            var room = (string)(await _host.PostAsync("watch-party/rooms", new { item_id = _film, invites }).MustSucceed())["room_id"]!;
            Note(room, Step.Opened);
            await _member.PostAsync($"watch-party/rooms/{room}/join").MustSucceed();
            Note(room, Step.Joined);
            if (former is not null)
            {
                await _host.PostAsync($"watch-party/rooms/{former}/end").MustSucceed();
                Note(former, Step.Ended);
            }

            former = room;
        }
    }

    public Task HasGrownTo(int steps) => Eventually.SeeAsync(() => Task.FromResult(Acknowledged), count => count >= steps, $"{steps} steps");

    /// <summary>For each step, whether the server knows of it.</summary>
    public async Task<IReadOnlyList<bool>> KeptAsync()
    {
        var kept = new List<bool>();
        foreach (var (room, step) in _steps)
        {
            var seen = await _member.GetAsync($"watch-party/rooms/{room}");
            kept.Add(seen.Status == 200 && step switch
            {
                Step.Opened => true,
                Step.Joined => (string?)seen["my_status"] == "joined",
                _ => (string?)seen["status"] == "ended",
            });
        }

        return kept;
    }

    /// <summary>As many steps, all of them in the beginning: what one moment looks like.</summary>
    public IReadOnlyList<bool> WithoutGaps(IReadOnlyList<bool> kept) => [.. kept.OrderDescending()];

    /// <summary>The rooms that are open and hold an invite for the invitee.</summary>
    public async Task<IReadOnlyList<string>> OpenRoomsAsync() =>
        [.. (await _host.GetAsync("watch-party/rooms?limit=200").MustSucceed())["items"]!.AsArray().Select(room => (string)room!["room_id"]!).Order(StringComparer.Ordinal)];

    /// <summary>Once the server has delivered what the moment of the backup found under way.</summary>
    public async Task<IReadOnlyList<string>> InvitesAsync()
    {
        var open = await OpenRoomsAsync();
        return await Eventually.SeeAsync<IReadOnlyList<string>>(
            async () => [.. (await _invitee.GetAsync("watch-party/invites").MustSucceed()).Items.Select(invite => (string)invite["room_id"]!).Order(StringComparer.Ordinal)],
            invites => invites.SequenceEqual(open),
            "the inbox to hold an invite to every open room and to no other");
    }

    private void Note(string room, Step step)
    {
        lock (_steps)
            _steps.Add((room, step));
    }
}
