namespace WatchParty.Rooms;

/// <summary>Why the picture stands still, for the banner that says so.</summary>
[Alias("PausedReason")]
public enum PausedReason
{
    User,
    Buffering,
    NotReady,
    Restart,
    Finished,
    ItemUnavailable,
}
