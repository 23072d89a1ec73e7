namespace WatchParty.Silo.Storage;

/// <summary>The server must not start on this database. The message is one sentence for the person who starts it.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException()
    {
    }

    public DatabaseRefusedException(string message) : base(message)
    {
    }

    public DatabaseRefusedException(string message, Exception inner) : base(message, inner)
    {
    }
}
