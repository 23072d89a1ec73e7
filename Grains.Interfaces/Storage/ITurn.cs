namespace WatchParty.Storage;

/// <summary>The right to do something that only one silo of the cluster does at a time.</summary>
public interface ITurn : IAsyncDisposable
{
    /// <summary>False once the database has lost sight of this silo: another may have the turn by now.</summary>
    ValueTask<bool> IsHeldAsync(CancellationToken cancellation = default);
}
