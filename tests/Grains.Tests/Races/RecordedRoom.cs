using System.Diagnostics;
using WatchParty.Grains.Tests.Rooms;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Support.Histories;

namespace WatchParty.Grains.Tests.Races;

/// <summary>A room of the cluster, and the history of what was asked of it. People are called by name.</summary>
internal sealed class RecordedRoom(IRoomGrain room)
{
    /// <summary>In the order of their ids.</summary>
    public static readonly string[] People = ["ana", "bob", "eve", "fred", "host"];

    private readonly History _history = new();

    /// <summary>Sabotage of the listener: what it believes it was answered.</summary>
    public Func<Outcome, Outcome> Misheard { get; init; } = outcome => outcome;

    public async Task<Outcome> AskAsync(string by, RoomOperation asked)
    {
        var from = _history.Now();
        var outcome = Misheard(Of(by, asked, await SendAsync(KnownPeople.As(by), asked)));
        _history.Add("room", new Call(asked, outcome, from, _history.Now()));
        return outcome;
    }

    /// <summary>Looks at the room once more, and says why no order of all calls explains it; null when one does.</summary>
    public async Task<string?> RefuteAsync()
    {
        foreach (var name in People)
            await AskAsync(name, new RoomOperation.Look(name));
        // Or its host's inbox would grow with every round.
        await room.IssueAsync(KnownPeople.As("host") with { IsAdmin = true }, new RoomCommand.End());
        return Linearization.Refute(_history.CallsByRoom["room"], RoomModel.UnopenedInNoTime);
    }

    private Task<RoomReply> SendAsync(Actor actor, RoomOperation asked) => asked switch
    {
        RoomOperation.Open open => room.OpenAsync(actor, new OpenRoom(
            PartyCluster.Film.Id, [.. open.Invited.Select(one => new Invitation(KnownPeople.Id(one.Key), RoleOf(one.Value)))], null, RoomPolicy.Default)),
        RoomOperation.Look => room.LookAsync(actor),
        _ => room.IssueAsync(actor, CommandOf(asked)),
    };

    private static RoomCommand CommandOf(RoomOperation asked) => asked switch
    {
        RoomOperation.Invite invite => new RoomCommand.Invite([new Invitation(KnownPeople.Id(invite.Whom), RoleOf(invite.Role))]),
        RoomOperation.Withdraw withdraw => new RoomCommand.Withdraw(KnownPeople.Id(withdraw.Whom)),
        RoomOperation.Join => new RoomCommand.Join(null),
        RoomOperation.Decline => new RoomCommand.Decline(),
        RoomOperation.Leave => new RoomCommand.Leave(),
        RoomOperation.Kick kick => new RoomCommand.Kick(KnownPeople.Id(kick.Whom)),
        RoomOperation.ChangeRole change => new RoomCommand.ChangeMember(KnownPeople.Id(change.Whom), RoleOf(change.Role), null),
        RoomOperation.ChangePolicy change => new RoomCommand.ChangeRoom(new PolicyChange(DefaultJoinRole: RoleOf(change.JoinRole), InviteOnly: change.InviteOnly), null, null),
        RoomOperation.End => new RoomCommand.End(),
        _ => throw new UnreachableException(),
    };

    private Outcome Of(string by, RoomOperation asked, RoomReply reply) => reply switch
    {
        RoomReply.Refused refused => new Outcome.Refused(refused.Reason.ToString()),
        // An answer shows the room as it is for the asker at that very moment.
        RoomReply.Accepted { Room: var seen } => new Outcome.Done(asked is RoomOperation.Open ? null : Seen(by, seen)),
        _ => throw new UnreachableException(),
    };

    private RoomSeen Seen(string by, RoomSnapshot seen) => new(
        seen.Status is RoomStatus.Ended,
        NameOf(seen.Host),
        seen.PasswordRequired,
        Word(seen.Policy.DefaultJoinRole),
        seen.Policy.InviteOnly,
        seen.Find(KnownPeople.Id(by)) is { Status: MemberStatus.Joined or MemberStatus.Invited }
            ? seen.Members.ToDictionary(member => NameOf(member.User), member => new PersonSeen(Word(member.Role), Word(member.Status)))
            : null);

    private string NameOf(UserId id) => People.Single(name => KnownPeople.Id(name) == id);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Role RoleOf(string word) => Enum.Parse<Role>(word, ignoreCase: true);

    /// <summary>A new room of the host, who has invited all the others.</summary>
    public static async Task<RecordedRoom> OpenAsync(PartyCluster party, Func<Outcome, Outcome>? misheard = null)
    {
        var recorded = new RecordedRoom(party.Room(RoomId.New(party.Clock.GetUtcNow()))) { Misheard = misheard ?? (outcome => outcome) };
        await recorded.AskAsync("host", new RoomOperation.Open("host", People.Where(name => name != "host").ToDictionary(name => name, _ => "viewer"), null));
        return recorded;
    }
}
