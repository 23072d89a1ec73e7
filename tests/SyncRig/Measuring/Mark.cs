namespace WatchParty.SyncRig.Measuring;

public enum MarkKind
{
    Play,
    Pause,
    Seek,

    /// <summary>A page was opened, a line mended, a tab woken.</summary>
    Return,

    /// <summary>Something happened that nobody may notice.</summary>
    Disturbance,
}

/// <summary>Something that was done, and when, on the clock of the recordings.</summary>
/// <param name="TargetMs">Where a seek goes.</param>
/// <param name="Who">Whose return it is.</param>
public sealed record Mark(MarkKind Kind, double AtMs, double TargetMs = 0, string? Who = null);
