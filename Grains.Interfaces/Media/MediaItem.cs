namespace WatchParty.Media;

/// <summary>What a room needs to know of an item.</summary>
/// <param name="Title">As shown to people; an episode includes its series, e.g. "Dark · S01E02 · Lies".</param>
/// <param name="Duration">Null when the file could not be probed.</param>
/// <param name="HasFile">False for a series, a season, and for an item whose file is gone.</param>
[GenerateSerializer, Immutable, Alias("MediaItem")]
public sealed record MediaItem(
    [property: Id(0)] ItemId Id,
    [property: Id(1)] LibraryId Library,
    [property: Id(2)] MediaKind Kind,
    [property: Id(3)] string Title,
    [property: Id(4)] TimeSpan? Duration,
    [property: Id(5)] bool HasFile)
{
    /// <summary>Films and episodes are watched; series and seasons only hold them.</summary>
    public bool CanBeWatched => Kind is MediaKind.Movie or MediaKind.Episode;
}

[Alias("MediaKind")]
public enum MediaKind
{
    Movie,
    Series,
    Season,
    Episode,
}
