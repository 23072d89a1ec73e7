namespace WatchParty.Rooms;

/// <summary>An ended room never comes back.</summary>
[Alias("RoomStatus")]
public enum RoomStatus
{
    Lobby,
    Ended,
}
