namespace WatchParty.Rooms;

/// <summary>Settings <c>Rooms:*</c>: how big and how patient a room is.</summary>
public sealed class RoomOptions
{
    public const string Section = "Rooms";

    /// <summary>Joined people in one room, the host included.</summary>
    public int MaxMembers { get; set; } = 100;

    /// <summary>Pending invites of one room.</summary>
    public int MaxInvites { get; set; } = 100;

    /// <summary>Pending invites of one person, over all rooms.</summary>
    public int MaxInvitesPerInbox { get; set; } = 100;

    /// <summary>Rooms that one host may have open.</summary>
    public int MaxOpenPerHost { get; set; } = 20;

    /// <summary>How long a host may be disconnected, while others are connected, before the room passes on.</summary>
    public TimeSpan HostAway { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A room in which nobody was connected for this long ends by itself.</summary>
    public TimeSpan IdleEnd { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a gateway's sockets count without being declared again.</summary>
    public TimeSpan GatewayLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a room in use looks again at its item and at everybody's access.</summary>
    public TimeSpan Recheck { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a change waits for the inboxes it concerns, before it leaves the rest to the retries.</summary>
    public TimeSpan DeliveryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Wrong passwords of one user within <see cref="PasswordWindow"/>.</summary>
    public int PasswordTriesPerUser { get; set; } = 5;

    /// <summary>Wrong passwords at one room within <see cref="PasswordWindow"/>.</summary>
    public int PasswordTriesPerRoom { get; set; } = 50;

    public TimeSpan PasswordWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often every listed room is woken, to end the idle ones and to repeat failed deliveries.</summary>
    public TimeSpan WakeInterval { get; set; } = TimeSpan.FromHours(6);
}
