namespace WatchParty.Media.Scanning;

public enum ScanState
{
    Queued,
    Running,
    Done,
    Failed,
}
