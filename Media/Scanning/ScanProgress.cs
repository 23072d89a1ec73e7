namespace WatchParty.Media.Scanning;

/// <summary>How far a running scan is; written by it, read by anybody.</summary>
internal sealed class ScanProgress(DateTimeOffset startedAt)
{
    private volatile int _filesSeen;
    private volatile int _items;

    public void FilesSeen(int count) => _filesSeen = count;

    public void Items(int count) => _items = count;

    public ScanStatus Running => new(ScanState.Running, _filesSeen, _items, StartedAt: startedAt);

    public ScanStatus Ended(ScanState state, DateTimeOffset now) => Running with { State = state, FinishedAt = now };
}
