namespace WatchParty.Rooms;

/// <summary>Why the rules said no. The edge turns each into one status, one code and one sentence.</summary>
[Alias("Refusal")]
public enum Refusal
{
    /// <summary>No such room, as far as this person may know.</summary>
    RoomNotFound,
    RoomEnded,
    RoomFull,

    /// <summary>Only joined members may do this.</summary>
    NotAMember,
    NotInvited,
    Kicked,

    /// <summary>The caller may not see the item, or it does not exist: the two are not told apart.</summary>
    LibraryAccessDenied,

    /// <summary>Somebody invited or joined may not see the item; the reply says who.</summary>
    SomebodyLacksAccess,

    /// <summary>A series or a season was named where a film or an episode is needed.</summary>
    ItemCannotBeWatched,
    NoPlayableFile,

    PasswordMissing,

    /// <summary>The password was wrong, or the lock changed after it was verified.</summary>
    WrongPassword,
    TooManyWrongPasswords,

    /// <summary>Only the host may do this.</summary>
    HostOnly,
    PlayPauseNotAllowed,
    SeekNotAllowed,

    /// <summary>The host cannot be kicked, demoted or invited.</summary>
    TargetIsHost,
    TargetNotAMember,
    UnknownUser,
    DuplicateInvite,
    SelfInvite,
    TooManyInvites,
    TooManyOpenRooms,

    /// <summary>A rate outside 0.5–2.0, a role that cannot be given, a position below zero.</summary>
    InvalidValue,

    /// <summary>The same idempotency key came with another request.</summary>
    IdempotencyKeyReused,

    /// <summary>Somebody invited has as many pending invites as an inbox holds; the reply says who.</summary>
    InboxFull,
}
