namespace WatchParty.Rooms.Domain;

/// <summary>Coming and going.</summary>
internal static class DoorRules
{
    /// <summary>Why this person may not come in, whatever the password; null when they may, or are in already.</summary>
    public static Refusal? ReasonAgainst(Room room, Actor visitor, Facts facts) => room.Find(visitor.User) switch
    {
        _ when room.IsEnded => Refusal.RoomEnded,
        { HasJoined: true } => null,
        { Status: MemberStatus.Kicked } => Refusal.Kicked,
        _ when !facts.MaySee(visitor.User, room.Item.Library) => Refusal.LibraryAccessDenied,
        null or { InvitedBy: null } when room.Policy.InviteOnly => Refusal.NotInvited,
        _ when room.Joined.Count() >= facts.Rooms.MaxMembers => Refusal.RoomFull,
        _ => null,
    };

    public static bool NeedsPassword(Room room, Actor visitor) =>
        room.Lock.PasswordHash is not null && !room.IsJoined(visitor.User);

    public static Verdict Join(Room room, Actor actor, RoomCommand.Join join, Facts facts)
    {
        if (ReasonAgainst(room, actor, facts) is { } reason)
            return reason;
        if (room.IsJoined(actor.User))
            return Verdict.Nothing;
        if (NeedsPassword(room, actor) && join.LockOpened is null)
            return Refusal.PasswordMissing;
        if (NeedsPassword(room, actor) && join.LockOpened != room.Lock.Version)
            return Refusal.WrongPassword;

        return new Change.Joined(facts.People[actor.User], room.Find(actor.User)?.Role ?? room.Policy.DefaultJoinRole);
    }

    public static Verdict Leave(Room room, Actor actor) => room.Find(actor.User) switch
    {
        { HasJoined: true } => new Verdict.Accept(Succession.AfterGoing(room, actor.User, RemovalReason.Left)),
        { Status: MemberStatus.Left } => Verdict.Nothing,
        _ => Refusal.NotAMember,
    };

    public static Verdict Decline(Room room, Actor actor) => room.Find(actor.User)?.Status switch
    {
        MemberStatus.Invited => new Change.Declined(actor.User),
        MemberStatus.Declined => Verdict.Nothing,
        _ => Refusal.NotInvited,
    };
}
