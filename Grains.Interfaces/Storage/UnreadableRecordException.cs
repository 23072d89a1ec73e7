namespace WatchParty.Storage;

/// <summary>What is stored for this one grain cannot be read: damaged, or written by a newer program. It is left as it is.</summary>
[GenerateSerializer, Alias("UnreadableRecordException")]
public sealed class UnreadableRecordException : OrleansException
{
    public UnreadableRecordException() : base("The stored record cannot be read.")
    {
    }

    public UnreadableRecordException(string message) : base(message)
    {
    }

    public UnreadableRecordException(string message, Exception inner) : base(message, inner)
    {
    }
}
