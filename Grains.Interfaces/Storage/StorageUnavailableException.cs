namespace WatchParty.Storage;

/// <summary>The store could not take a write (locked, full, read-only, gone). The change did not happen; trying later may work.</summary>
[GenerateSerializer, Alias("StorageUnavailableException")]
public sealed class StorageUnavailableException : Exception
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
