namespace WatchParty.Media.Scanning;

/// <param name="Items">Films and episodes with a file.</param>
/// <param name="Errors">What was left out; see <see cref="SkippedFile"/>.</param>
public sealed record ScanStatus(
    ScanState State, int FilesSeen = 0, int Items = 0, int Errors = 0, DateTimeOffset? StartedAt = null, DateTimeOffset? FinishedAt = null);
