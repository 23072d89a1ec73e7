namespace WatchParty.Media.Catalog;

/// <summary>An item as lists and pages show it.</summary>
/// <param name="Duration">Of the file that would be played; null when unknown, and for series and seasons.</param>
/// <param name="PosterVersion">Names the picture's content; null while there is none.</param>
/// <param name="Children">How many seasons or episodes are listed beneath.</param>
/// <param name="Playable">False for what holds others, and while the file is away.</param>
public sealed record Item(
    ItemId Id, LibraryId Library, MediaKind Kind, ItemId? Parent, string Title, string SortKey, int? Year, int? Season, int? Episode,
    TimeSpan? Duration, string? PosterVersion, string? BackdropVersion, int Children, bool Playable);
