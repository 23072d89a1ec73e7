namespace WatchParty.Silo.Storage;

/// <summary>
/// How long writers wait for another program's lock: long enough for a backup to step aside, short enough for a person
/// who waits for an answer. The driver counts in whole seconds.
/// </summary>
internal sealed record LockPatience(TimeSpan OneWriter)
{
    public static LockPatience Default { get; } = new(TimeSpan.FromSeconds(5));

    /// <summary>When a lock is stuck, those behind its first victim give up together instead of one after the other.</summary>
    public TimeSpan Queue => 2 * OneWriter;
}
