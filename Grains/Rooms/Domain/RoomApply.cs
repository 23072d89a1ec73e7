using System.Collections.Immutable;
using System.Diagnostics;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

internal sealed partial record Room
{
    /// <summary>The room before its first change, which makes it version 1.</summary>
    public static Room Begin(RoomId id, Change.Opened opened, DateTimeOffset now)
    {
        var host = opened.Host;
        var participant = new Participant(
            host.Id, host.Username, Role.Host, MemberStatus.Joined, MemberPermissions.ByRole, null, null, JoinedAt: now, null);
        return new Room(
            id,
            Version: 0,
            EndReason: null,
            OpenedBy: host.Id,
            host.Id,
            opened.Item,
            opened.Policy,
            new DoorLock(1, opened.PasswordHash),
            Screening.Of(opened.Item.Duration, now, opened.StartAt),
            ImmutableDictionary<UserId, Participant>.Empty.Add(host.Id, participant),
            CreatedAt: now,
            Sockets.None,
            ImmutableDictionary<UserId, Player>.Empty,
            IdleSince: now,
            HostAwaySince: null);
    }

    /// <summary>The room after these changes: one version further, however many they are.</summary>
    public Room Apply(ImmutableArray<Change> changes, DateTimeOffset now)
    {
        if (changes.IsEmpty)
            return this;

        var room = this;
        foreach (var change in changes)
            room = room.After(change, now);
        return room with
        {
            Version = changes.Any(change => change.IsVisible) ? Version + 1 : Version,
            IdleSince = room.Players.IsEmpty ? room.IdleSince ?? now : null,
            HostAwaySince = room.Players.IsEmpty || room.Players.ContainsKey(room.Host) ? null : room.HostAwaySince ?? now,
        };
    }

    private Room After(Change change, DateTimeOffset now) => change switch
    {
        Change.Opened => this,
        Change.Invited invited => With(Find(invited.Person.Id) is { } known
            ? known with { Role = invited.Role, Status = MemberStatus.Invited, InvitedBy = invited.By, InvitedAt = now }
            : new Participant(invited.Person.Id, invited.Person.Username, invited.Role, MemberStatus.Invited, MemberPermissions.ByRole, invited.By, now, null, null)),
        Change.Joined joined => With(Find(joined.Person.Id) is { } known
            ? known with { Username = joined.Person.Username, Role = joined.Role, Status = MemberStatus.Joined, JoinedAt = now }
            : new Participant(joined.Person.Id, joined.Person.Username, joined.Role, MemberStatus.Joined, MemberPermissions.ByRole, null, null, now, null)),
        Change.Left left => Gone(left.User, MemberStatus.Left, now)
            .With(left.User, person => person with { RemovedFor = left.Reason is RemovalReason.Left ? null : left.Reason }),
        Change.Kicked kicked => Gone(kicked.User, MemberStatus.Kicked, now),
        Change.Declined declined => With(declined.User, person => person with { Status = MemberStatus.Declined }),
        Change.Withdrawn invite => this with { People = People.Remove(invite.User) },
        Change.HostChanged next => HostedBy(next.To),
        Change.MemberChanged m => With(m.User, person => person with { Role = m.Role, Permissions = m.Permissions }),
        Change.PolicyChanged p => this with { Policy = p.Policy },
        Change.LockChanged door => this with { Lock = new DoorLock(Lock.Version + 1, door.PasswordHash) },
        Change.ItemChanged other => this with { Item = other.Item, Screening = Screening.Of(other.Item.Duration, now) },
        Change.ItemUpdated same => this with { Item = same.Item },
        Change.PlaybackChanged p => this with { Screening = p.Screening },
        Change.Connected c => Seen(c.User, now) with { Players = Players.SetItem(c.User, c.Player) },
        Change.Disconnected d => Recovered(d.User).Seen(d.User, now) with { Players = Players.Remove(d.User) },
        Change.PlayerChanged p => (p.Player.Buffering is true ? this : Recovered(p.User)) with { Players = Players.SetItem(p.User, p.Player) },
        Change.SocketsDeclared s => this with { Sockets = s.Sockets },
        Change.Ended ended => Closed(ended.Reason, now),
        _ => throw new UnreachableException(),
    };

    private Room With(Participant person) => this with { People = People.SetItem(person.User, person) };

    private Room With(UserId user, Func<Participant, Participant> change) => With(change(People[user]));

    private Room Seen(UserId user, DateTimeOffset now) => With(user, person => person with { LastSeenAt = now });

    private Room Gone(UserId user, MemberStatus status, DateTimeOffset now)
    {
        var room = Players.ContainsKey(user) ? Seen(user, now) : this;
        return room.Recovered(user).With(user, person => person with { Status = status }) with { Players = Players.Remove(user) };
    }

    private Room Closed(EndReason reason, DateTimeOffset now) => this with
    {
        EndReason = reason,
        Screening = Screening.PausedAt(Screening.Timeline.PositionAt(now), now, Screening.PausedReason, by: null),
        Sockets = Sockets.None,
        Players = Players.Clear(),
    };

    private Room HostedBy(UserId next)
    {
        var former = With(Host, person => person with { Role = Role.Controller });
        return former.With(next, person => person with { Role = Role.Host, Permissions = MemberPermissions.ByRole }) with
        {
            Host = next,
            HostAwaySince = null,
        };
    }

    /// <summary>Somebody whom the room went on without counts again.</summary>
    private Room Recovered(UserId user) => this with { Screening = Screening with { LeftBehind = Screening.LeftBehind.Remove(user) } };
}
