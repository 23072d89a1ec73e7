namespace WatchParty.Support.Histories;

/// <summary>What a client knows about its call when it is over.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <param name="Seen">The room as the answer showed it; null where the answer shows none.</param>
    public sealed record Done(RoomSeen? Seen = null) : Outcome;

    /// <summary>The rules said no: nothing changed.</summary>
    public sealed record Refused(string Code) : Outcome;

    /// <summary>The server could not: nothing changed, whatever the rules would have said.</summary>
    public sealed record Failed(string Code) : Outcome;

    /// <summary>No answer came: it happened, or it did not.</summary>
    public sealed record Unknown : Outcome;
}
