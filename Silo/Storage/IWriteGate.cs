using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>Port to what a database does in its own way around the same statements: who may write when, and which faults mean "try later".</summary>
internal interface IWriteGate
{
    /// <exception cref="StorageUnavailableException">The database cannot take the write now.</exception>
    Task<T> RunAsync<T>(Func<Task<T>> write, CancellationToken cancellation = default);

    bool IsUnavailability(Exception fault);

    StorageUnavailableException ToUnavailable(Exception fault);
}
