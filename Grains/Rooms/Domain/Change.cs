using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Rooms.Domain;

/// <summary>What happened in a room. Not what is told outside: that is <see cref="RoomEvent"/>.</summary>
internal abstract record Change
{
    private Change()
    {
    }

    /// <summary>People, roles, rules, the item or the end: saved before anybody hears of it.</summary>
    public virtual bool IsDurable => true;

    /// <summary>Seen by the members, and so a version of its own.</summary>
    public virtual bool IsVisible => true;

    public sealed record Opened(Person Host, MediaItem Item, RoomPolicy Policy, string? PasswordHash, TimeSpan StartAt) : Change;

    public sealed record Invited(Person Person, Role Role, UserId By) : Change;

    public sealed record Joined(Person Person, Role Role) : Change;

    public sealed record Left(UserId User, RemovalReason Reason) : Change;

    public sealed record Kicked(UserId User) : Change;

    public sealed record Declined(UserId User) : Change;

    public sealed record Withdrawn(UserId User) : Change;

    public sealed record HostChanged(UserId To) : Change;

    public sealed record MemberChanged(UserId User, Role Role, MemberPermissions Permissions) : Change;

    public sealed record PolicyChanged(RoomPolicy Policy) : Change;

    public sealed record LockChanged(string? PasswordHash) : Change;

    /// <summary>Another film is on.</summary>
    public sealed record ItemChanged(MediaItem Item) : Change;

    /// <summary>The same film, with news of its file, title or length.</summary>
    public sealed record ItemUpdated(MediaItem Item) : Change;

    public sealed record Ended(EndReason Reason) : Change;

    public sealed record PlaybackChanged(Screening Screening) : Change
    {
        public override bool IsDurable => false;
    }

    public sealed record Connected(UserId User, Player Player) : Change
    {
        public override bool IsDurable => false;
    }

    public sealed record Disconnected(UserId User) : Change
    {
        public override bool IsDurable => false;
    }

    public sealed record PlayerChanged(UserId User, Player Player) : Change
    {
        public override bool IsDurable => false;
    }

    /// <summary>A gateway renewed its lease, or a second socket came or went: nobody else sees that.</summary>
    public sealed record SocketsDeclared(Sockets Sockets) : Change
    {
        public override bool IsDurable => false;

        public override bool IsVisible => false;
    }
}
