namespace WatchParty.People;

/// <summary>
/// Port to whoever must look again when somebody's rights change: open sockets, streams and rooms.
/// Called after the change is committed. Losing a call is safe, only slow: everybody re-checks by themselves as well.
/// </summary>
public interface IPeopleFeed
{
    /// <summary>The person's role, libraries, password, sessions or existence changed.</summary>
    Task ChangedAsync(UserId user);
}
