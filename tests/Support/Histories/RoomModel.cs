using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WatchParty.Support.Histories;

/// <summary>
/// What the contract promises of one room, without sharing a line with the product: one call after the other.
/// It knows people, roles, policy, password and end; playback is soft and checked elsewhere.
/// </summary>
public sealed record RoomModel
{
    private const string Host = "host";
    private const string Controller = "controller";

    public static RoomModel Unopened { get; } = new();

    /// <summary>On a clock that stands still everybody joins at the same moment; then the smaller id is the heir.</summary>
    public static RoomModel UnopenedInNoTime { get; } = new() { TimeStandsStill = true };

    private bool TimeStandsStill { get; init; }

    private bool IsOpen { get; init; }

    private bool Ended { get; init; }

    private string HostId { get; init; } = "";

    private string? Password { get; init; }

    private string JoinRole { get; init; } = "viewer";

    private bool InviteOnly { get; init; }

    private int Joins { get; init; }

    private ImmutableSortedDictionary<string, Guest> People { get; init; } = ImmutableSortedDictionary.Create<string, Guest>(StringComparer.Ordinal);

    /// <summary>The room after a call with that outcome; null when the contract forbids it here.</summary>
    public RoomModel? After(RoomOperation asked, Outcome outcome) => outcome switch
    {
        Outcome.Failed => this,
        Outcome.Refused => Try(asked) is null ? this : null,
        Outcome.Done { Seen: null } => Try(asked),
        Outcome.Done { Seen: { } seen } => Try(asked) is { } after && after.Shows(seen) ? after : null,
        // It took effect, or it would not have to be placed at all.
        Outcome.Unknown => Try(asked),
        _ => throw new UnreachableException(),
    };

    /// <summary>The same for equal rooms, so that a search sees where it has been.</summary>
    public string Key()
    {
        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"{IsOpen}{Ended}{HostId}/{Password}/{JoinRole}{InviteOnly}");
        foreach (var (id, guest) in People)
            key.Append(CultureInfo.InvariantCulture, $"/{id},{guest.Role},{guest.Status},{guest.Invited},{guest.JoinedAs}");
        return key.ToString();
    }

    public override string ToString() => !IsOpen ? "no room" :
        $"{(Ended ? "ended " : "")}host {HostId}, {JoinRole}, {(InviteOnly ? "invite-only" : "open")}: {string.Join(' ', People.Select(one => $"{one.Key}={one.Value.Role}/{one.Value.Status}"))}";

    private RoomModel? Try(RoomOperation asked) => asked switch
    {
        RoomOperation.Open open when !IsOpen => Opened(open),
        RoomOperation.Open open => open.By == FirstHost ? this : null,
        _ when !IsOpen => null,
        RoomOperation.Look => this,
        _ when Ended => null,
        RoomOperation.Join join => Joined(join),
        RoomOperation.Decline decline => Declined(decline.By),
        RoomOperation.Leave leave => Left(leave.By),
        RoomOperation.Invite invite when invite.By == HostId => Invited(invite),
        RoomOperation.Withdraw withdraw when withdraw.By == HostId && Find(withdraw.Whom)?.Status == "invited" =>
            this with { People = People.Remove(withdraw.Whom) },
        RoomOperation.Kick kick when kick.By == HostId && kick.Whom != HostId && Find(kick.Whom) is { } guest =>
            With(kick.Whom, guest with { Status = "kicked" }),
        RoomOperation.ChangeRole change when change.By == HostId => RoleChanged(change),
        RoomOperation.ChangePolicy change when change.By == HostId => this with { JoinRole = change.JoinRole, InviteOnly = change.InviteOnly },
        RoomOperation.ChangePassword change when change.By == HostId => this with { Password = change.Password },
        RoomOperation.End end when end.By == HostId => this with { Ended = true },
        _ => null,
    };

    private string FirstHost { get; init; } = "";

    private Guest? Find(string who) => People.GetValueOrDefault(who);

    private RoomModel With(string who, Guest guest) => this with { People = People.SetItem(who, guest) };

    private RoomModel Opened(RoomOperation.Open open) => this with
    {
        IsOpen = true,
        HostId = open.By,
        FirstHost = open.By,
        Password = open.Password,
        Joins = 1,
        People = open.Invited
            .Aggregate(People, (people, one) => people.Add(one.Key, new Guest(one.Value, "invited", Invited: true, JoinedAs: 0)))
            .Add(open.By, new Guest(Host, "joined", Invited: false, JoinedAs: 1)),
    };

    private RoomModel? Joined(RoomOperation.Join join) => Find(join.By) switch
    {
        { Status: "joined" } => this,
        { Status: "kicked" } => null,
        null or { Invited: false } when InviteOnly => null,
        _ when Password is not null && join.Password != Password => null,
        var known => With(join.By, new Guest(known?.Role ?? JoinRole, "joined", known?.Invited ?? false, Joins + 1)) with { Joins = Joins + 1 },
    };

    private RoomModel? Declined(string who) => Find(who) switch
    {
        { Status: "invited" } guest => With(who, guest with { Status = "declined" }),
        { Status: "declined" } => this,
        _ => null,
    };

    private RoomModel? Left(string who) => Find(who) switch
    {
        { Status: "left" } => this,
        { Status: "joined" } guest => With(who, guest with { Status = "left" }).WithoutHost(who),
        _ => null,
    };

    /// <summary>A host who goes hands over to the longest-joined controller, else viewer; else the room ends.</summary>
    private RoomModel WithoutHost(string gone)
    {
        if (gone != HostId)
            return this;
        var heir = People.Where(one => one.Value.Status == "joined")
            .OrderByDescending(one => one.Value.Role == Controller)
            .ThenBy(one => TimeStandsStill ? 0 : one.Value.JoinedAs)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Key)
            .FirstOrDefault();
        return heir is null ? this with { Ended = true } : HandedTo(heir);
    }

    private RoomModel HandedTo(string heir) => With(HostId, People[HostId] with { Role = Controller }).With(heir, People[heir] with { Role = Host }) with { HostId = heir };

    private RoomModel? Invited(RoomOperation.Invite invite) => Find(invite.Whom) switch
    {
        _ when invite.Whom == HostId => null,
        { Status: "joined" } => this,
        { } known => With(invite.Whom, known with { Role = invite.Role, Status = "invited", Invited = true }),
        null => With(invite.Whom, new Guest(invite.Role, "invited", Invited: true, JoinedAs: 0)),
    };

    private RoomModel? RoleChanged(RoomOperation.ChangeRole change) => Find(change.Whom) switch
    {
        not { Status: "joined" or "invited" } => null,
        { } guest when guest.Role == change.Role => this,
        _ when change.Whom == HostId => null,
        { Status: "invited" } when change.Role == Host => null,
        _ when change.Role == Host => HandedTo(change.Whom),
        { } guest => With(change.Whom, guest with { Role = change.Role }),
    };

    private bool Shows(RoomSeen seen) =>
        seen.Ended == Ended && seen.Host == HostId && seen.Locked == Password is not null && seen.JoinRole == JoinRole && seen.InviteOnly == InviteOnly
        && (seen.People is null || (seen.People.Count == People.Count && People.All(one =>
            seen.People.TryGetValue(one.Key, out var person) && person == new PersonSeen(one.Value.Role, one.Value.Status))));

    /// <param name="Invited">By somebody, at any time: such a person may come into an invite-only room.</param>
    /// <param name="JoinedAs">The how-manieth to join; decides who inherits the room.</param>
    private sealed record Guest(string Role, string Status, bool Invited, int JoinedAs);
}
