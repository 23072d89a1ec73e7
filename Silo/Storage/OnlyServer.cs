using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>The turn of a server that shares its data folder with nobody.</summary>
internal sealed class OnlyServer : ITurn
{
    public ValueTask<bool> IsHeldAsync(CancellationToken cancellation = default) => ValueTask.FromResult(true);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
