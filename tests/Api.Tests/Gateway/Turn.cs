namespace WatchParty.Api.Tests.Gateway;

/// <summary>Like the turn of a grain: a stretch of code whose tasks belong to a scheduler of its own.</summary>
internal static class Turn
{
    public static Task TakeAsync(Func<Task> code) => Task.Factory.StartNew(
        code, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();
}
