namespace WatchParty.Media;

/// <summary>
/// Port to whoever must look again when a library changes: the rooms that play its films.
/// Called after the change is committed. Losing a call is safe, only slow: rooms re-check by themselves as well.
/// </summary>
public interface IMediaFeed
{
    /// <summary>The library, or what it holds, is no longer what it was.</summary>
    Task ChangedAsync(LibraryId library);
}
