using WatchParty.Support.Histories;
using static WatchParty.Support.Histories.RoomOperation;

namespace WatchParty.Faults.Tests.Histories;

/// <summary>Each promise, broken once by hand: the checker must see it, and must not see what is allowed.</summary>
public sealed class HistoryCheckerTests
{
    private static readonly Open s_open = new("host", new Dictionary<string, string> { ["ana"] = "viewer" }, Password: null);
    private static readonly Outcome s_done = new Outcome.Done();
    private static readonly Outcome s_unknown = new Outcome.Unknown();

    private readonly History _history = new();

    [Fact]
    public void An_acknowledged_join_that_is_not_seen_later_is_lost()
    {
        Happened(s_open, s_done);
        Happened(new Join("ana", null), s_done);
        Happened(new Look("host"), Showing(("ana", "viewer", "invited")));

        Assert.Contains("No order", Assert.Single(Check("I1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("joined")]
    [InlineData("invited")]
    public void A_join_that_nobody_answered_may_have_happened_or_not(string status)
    {
        Happened(s_open, s_done);
        Happened(new Join("ana", null), s_unknown);
        Happened(new Look("host"), Showing(("ana", "viewer", status)));

        Assert.Empty(HistoryChecker.Check(_history));
    }

    [Fact]
    public void What_died_with_the_server_does_not_happen_afterwards()
    {
        Happened(s_open, s_done);
        Happened(new Join("ana", null), s_unknown);
        Happened(new Look("host"), Showing(("ana", "viewer", "invited")));
        Happened(new Look("host"), Showing(("ana", "viewer", "joined")));

        Assert.Single(Check("I1"));
    }

    [Fact]
    public void Calls_at_the_same_time_may_have_happened_in_either_order()
    {
        Happened(s_open, s_done);
        var (from, other) = (_history.Now(), _history.Now());
        _history.Add("room", new Call(new End("host"), s_done, from, _history.Now()));
        _history.Add("room", new Call(new Join("ana", null), s_done, other, _history.Now()));

        Assert.Empty(HistoryChecker.Check(_history));
    }

    [Fact]
    public void Nobody_joins_a_room_after_its_end_was_acknowledged()
    {
        Happened(s_open, s_done);
        Happened(new End("host"), s_done);
        Happened(new Join("ana", null), s_done);

        Assert.Single(Check("I1"));
    }

    [Fact]
    public void What_failed_for_lack_of_storage_left_no_trace()
    {
        Happened(s_open, s_done);
        Happened(new Join("ana", null), new Outcome.Failed("503 storage_unavailable"));
        Happened(new Look("host"), Showing(("ana", "viewer", "joined")));

        Assert.Single(Check("I1"));
    }

    [Fact]
    public void A_room_that_nobody_asked_for_is_a_ghost()
    {
        Happened(s_open, s_done);
        _history.Add(Resting(("ana", "viewer", "joined")) with { Inboxes = Inbox("ana", rooms: ["room", "other"]) });

        Assert.Single(Check("I2, I3"));
    }

    [Fact]
    public void A_live_room_has_one_host_who_joined()
    {
        _history.Add(new Inspection(new Dictionary<string, RoomSeen> { ["room"] = Seen(("ana", "host", "joined")) }, new Dictionary<string, InboxSeen>()));

        Assert.Single(Check("I4"));
    }

    [Fact]
    public void An_invite_without_a_card_and_a_card_without_an_invite_are_seen()
    {
        Happened(s_open, s_done);
        _history.Add(Resting(("ana", "viewer", "invited")) with { Inboxes = Inbox("ana") });
        _history.Add(Resting(("ana", "viewer", "joined")) with { Inboxes = Inbox("ana", invites: ["room"], rooms: ["room"]) });

        Assert.Equal(3, Check("I12").Count);
    }

    [Fact]
    public void Versions_go_back_neither_on_one_socket_nor_for_a_new_one()
    {
        Told(socket: 1, version: 5);
        Told(socket: 1, version: 4);
        Told(socket: 2, version: 3);

        Assert.Equal(2, Check("I6").Count);
    }

    [Fact]
    public void One_version_says_the_same_to_everybody()
    {
        Told(socket: 1, version: 5, content: "playing");
        Told(socket: 2, version: 5, content: "paused");

        Assert.Single(Check("I7"));
    }

    private List<string> Check(string invariant) =>
        [.. HistoryChecker.Check(_history).Where(finding => finding.Invariant.StartsWith(invariant, StringComparison.Ordinal)).Select(finding => finding.What)];

    private void Happened(RoomOperation asked, Outcome outcome) => _history.Add("room", new Call(asked, outcome, _history.Now(), _history.Now()));

    private void Told(long socket, long version, string? content = null) =>
        _history.Add(new SocketFrame("room", socket, _history.Now(), version, content, _history.Now()));

    private static Outcome.Done Showing(params (string Person, string Role, string Status)[] people) => new(Seen([("host", "host", "joined"), .. people]));

    private static RoomSeen Seen(params (string Person, string Role, string Status)[] people) => new(
        Ended: false, "host", Locked: false, "viewer", InviteOnly: false, people.ToDictionary(one => one.Person, one => new PersonSeen(one.Role, one.Status)));

    private static Inspection Resting(params (string Person, string Role, string Status)[] people) =>
        new(new Dictionary<string, RoomSeen> { ["room"] = Showing(people).Seen! }, new Dictionary<string, InboxSeen>());

    private static Dictionary<string, InboxSeen> Inbox(string person, string[]? invites = null, string[]? rooms = null) =>
        new() { [person] = new InboxSeen((invites ?? []).ToHashSet(), (rooms ?? []).ToHashSet()) };
}
