using System.Collections.Immutable;

namespace WatchParty.Rooms.Domain;

/// <summary>What only the host may ask. That it is the host who asks has been decided: see <see cref="Permissions"/>.</summary>
internal static class HostRules
{
    public static Verdict Invite(Room room, RoomCommand.Invite command, Facts facts)
    {
        if (Eligibility.VerdictAgainst(command.Invites, room.Host, room.Item, facts) is { } refused)
            return refused;

        var asked = command.Invites.Where(invite => !IsAsItWas(room, invite)).ToArray();
        var pending = room.People.Values.Where(person => person.Status is MemberStatus.Invited).Select(person => person.User);
        if (pending.Union(asked.Select(invite => invite.User)).Count() > facts.Rooms.MaxInvites)
            return Refusal.TooManyInvites;
        if (Eligibility.VerdictAgainstFullInboxes(asked, facts) is { } full)
            return full;

        return new Verdict.Accept([.. asked.Select(invite => new Change.Invited(facts.People[invite.User], invite.Role, room.Host))]);
    }

    public static Verdict Withdraw(Room room, RoomCommand.Withdraw command) => room.Find(command.User)?.Status is MemberStatus.Invited
        ? new Change.Withdrawn(command.User)
        : Refusal.TargetNotAMember;

    public static Verdict Kick(Room room, RoomCommand.Kick command) => room.Find(command.User) switch
    {
        _ when command.User == room.Host => Refusal.TargetIsHost,
        null => Refusal.TargetNotAMember,
        { Status: MemberStatus.Kicked } => Verdict.Nothing,
        _ => new Change.Kicked(command.User),
    };

    public static Verdict ChangeMember(Room room, RoomCommand.ChangeMember command)
    {
        if (room.Find(command.User) is not { HasPlace: true } member)
            return Refusal.TargetNotAMember;

        var role = command.Role ?? member.Role;
        var permissions = command.Permissions ?? member.Permissions;
        if (!Enum.IsDefined(role))
            return Refusal.InvalidValue;
        if (role == member.Role && permissions == member.Permissions)
            return Verdict.Nothing;
        if (member.Role is Role.Host)
            return Refusal.TargetIsHost;
        if (role is not Role.Host)
            return new Change.MemberChanged(command.User, role, permissions);

        return member.HasJoined ? new Change.HostChanged(command.User) : Refusal.TargetNotAMember;
    }

    public static Verdict ChangeRoom(Room room, Actor actor, RoomCommand.ChangeRoom command, Facts facts)
    {
        var policy = command.Policy?.ApplyTo(room.Policy) ?? room.Policy;
        if (policy.DefaultJoinRole is not (Role.Viewer or Role.Controller))
            return Refusal.InvalidValue;

        var changesItem = command.Item is { } item && item != room.Item.Id;
        if (changesItem && VerdictAgainstItem(room, actor, facts) is { } refused)
            return refused;

        var changes = ImmutableArray.CreateBuilder<Change>();
        if (policy != room.Policy)
            changes.Add(new Change.PolicyChanged(policy));
        if (command.Lock is { } door)
            changes.Add(new Change.LockChanged(door.PasswordHash));
        if (changesItem)
            changes.Add(new Change.ItemChanged(facts.Item!));
        return new Verdict.Accept(changes.ToImmutable());
    }

    /// <summary>A new film has to be one that everybody in the room, or invited to it, may see.</summary>
    private static Verdict? VerdictAgainstItem(Room room, Actor actor, Facts facts)
    {
        if (Eligibility.ReasonAgainst(facts.Item, facts.Find(actor.User)) is { } reason)
            return reason;

        var blind = room.People.Values.Where(person => person.HasPlace && !facts.MaySee(person.User, facts.Item!.Library)).Select(person => person.User).ToArray();
        return blind.Length > 0 ? Verdict.Because(Refusal.SomebodyLacksAccess, blind) : null;
    }

    /// <summary>Inviting somebody who is in already, or invited as that, says nothing new.</summary>
    private static bool IsAsItWas(Room room, Invitation invite) => room.Find(invite.User) switch
    {
        { HasJoined: true } => true,
        { Status: MemberStatus.Invited } known => known.Role == invite.Role,
        _ => false,
    };
}
