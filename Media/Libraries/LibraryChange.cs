namespace WatchParty.Media.Libraries;

/// <summary>What came of creating or changing a library.</summary>
public abstract record LibraryChange
{
    private LibraryChange()
    {
    }

    public sealed record Saved(Library Library) : LibraryChange;

    /// <param name="Field">"name" or "paths".</param>
    public sealed record Invalid(string Field, string Reason) : LibraryChange;

    public sealed record Unknown : LibraryChange;
}
