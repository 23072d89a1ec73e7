using WatchParty.People;

namespace WatchParty.Accounts;

/// <summary>The feed of a host without sockets, such as a server command.</summary>
internal sealed class NobodyListens : IPeopleFeed
{
    public Task ChangedAsync(UserId user) => Task.CompletedTask;
}
