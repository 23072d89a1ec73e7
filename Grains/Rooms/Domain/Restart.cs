namespace WatchParty.Rooms.Domain;

/// <summary>What becomes of the playback when a room comes back to memory.</summary>
internal static class Restart
{
    /// <summary>
    /// A short outage is only a banner: the clients kept their timeline, and so does the room. After a longer one the
    /// film stands where it was last saved. Whoever was waited for is not connected any more.
    /// When it began nobody knows, only that the room was saved no longer than an interval before. A save that lies far ahead
    /// of now says that the system clock was set back: how long the outage was is then unknown, and long.
    /// </summary>
    public static Screening Of(Screening stored, DateTimeOffset savedAt, DateTimeOffset now, SyncOptions sync) => stored switch
    {
        { Playing: true } when (now - savedAt).Duration() < sync.OutageTolerance + sync.SaveInterval => stored,
        { Playing: true } or { PausedReason: PausedReason.Buffering or PausedReason.NotReady } =>
            stored.PausedAt(stored.Timeline.PositionAt(savedAt), now, PausedReason.Restart, by: null),
        _ => stored,
    };
}
