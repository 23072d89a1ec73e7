namespace WatchParty.Media.Scanning.Domain;

/// <summary>What the path of a video file says about its content.</summary>
internal abstract record ParsedName
{
    private ParsedName()
    {
    }

    /// <param name="Part">1 for cd1 and so on; null when the film is one file.</param>
    public sealed record Movie(string Title, int? Year = null, string? Edition = null, int? Part = null) : ParsedName;

    /// <param name="Season">0 holds the specials; a daily show has its year.</param>
    /// <param name="LastNumber">Differs from <paramref name="Number"/> when one file holds several episodes.</param>
    public sealed record Episode(string Series, int? Year, int Season, int Number, int LastNumber, string? Title = null) : ParsedName;

    /// <summary>Samples, trailers and bonus material: not something to list.</summary>
    public sealed record Extra : ParsedName;

    /// <summary>A file in a tv library that nothing places in a season.</summary>
    public sealed record Unplaced : ParsedName;
}
