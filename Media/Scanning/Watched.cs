namespace WatchParty.Media.Scanning;

/// <summary>One folder under watch. Failing to watch is reported once and does no other harm.</summary>
internal sealed class Watched : IDisposable
{
    private readonly FileSystemWatcher? _watcher;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private long _changedAt;

    public Watched(LibraryId library, string folder, TimeProvider clock, Action<string> report)
    {
        (Library, _folder, _clock) = (library, folder, clock);
        Changed(); // whatever happened before the watch began was not seen
        try
        {
            _watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watcher.Created += (_, _) => Changed();
            _watcher.Deleted += (_, _) => Changed();
            _watcher.Renamed += (_, _) => Changed();
            _watcher.Changed += (_, _) => Changed();
            _watcher.Error += (_, error) => report(error.GetException().Message);
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            report(e.Message);
        }
    }

    public LibraryId Library { get; }

    /// <summary>The folder went away, and with it what the system watched.</summary>
    public bool IsLost => !Directory.Exists(_folder);

    /// <summary>True once after changes, when none came for <paramref name="quiet"/>: a film being copied in is not read half.</summary>
    public bool TakeQuietChange(long now, TimeSpan quiet)
    {
        var changedAt = Volatile.Read(ref _changedAt);
        return changedAt != 0 && _clock.GetElapsedTime(changedAt, now) >= quiet && Interlocked.CompareExchange(ref _changedAt, 0, changedAt) == changedAt;
    }

    public void Dispose() => _watcher?.Dispose();

    private void Changed() => Volatile.Write(ref _changedAt, _clock.GetTimestamp());
}
