using WatchParty.People;

namespace WatchParty.Silo.Commands;

/// <summary>A command has no sockets to tell; what it changes must not need any.</summary>
internal sealed class NobodyListens : IPeopleFeed
{
    public Task ChangedAsync(UserId user) => Task.CompletedTask;
}
