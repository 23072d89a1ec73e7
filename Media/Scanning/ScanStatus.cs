namespace WatchParty.Media.Scanning;

/// <param name="Items">Films and episodes with a file.</param>
/// <param name="Errors">What was left out, or is listed without its length; see <see cref="SkippedFile"/>.</param>
/// <param name="Unprobed">Files whose length and tracks are not known, or not yet.</param>
public sealed record ScanStatus(
    ScanState State, int FilesSeen = 0, int Items = 0, int Errors = 0, int Unprobed = 0, DateTimeOffset? StartedAt = null, DateTimeOffset? FinishedAt = null);
