namespace WatchParty.Rooms;

[Alias("EndReason")]
public enum EndReason
{
    Host,
    Admin,

    /// <summary>The host left and nobody else had joined.</summary>
    Empty,

    /// <summary>Nobody was connected for <c>Rooms:IdleEnd</c>.</summary>
    Idle,
}
