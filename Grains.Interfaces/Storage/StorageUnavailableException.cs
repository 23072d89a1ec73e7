namespace WatchParty.Storage;

/// <summary>The store could not take a write (locked, full, read-only, gone). The change did not happen; trying later may work.</summary>
/// <remarks>An OrleansException, because Orleans wraps whatever else a storage provider throws.</remarks>
[GenerateSerializer, Alias("StorageUnavailableException")]
public sealed class StorageUnavailableException : OrleansException
{
    public StorageUnavailableException() : base("The server cannot save changes right now.")
    {
    }

    public StorageUnavailableException(string message) : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception inner) : base(message, inner)
    {
    }
}
