namespace WatchParty.Media.Catalog;

internal sealed class ItemRow
{
    /// <summary>Of several files of one item: one that is there, the first part, the largest.</summary>
    public const string FileOrder = "CASE f.state WHEN 'present' THEN 0 ELSE 1 END, COALESCE(f.part, 0), f.size DESC, f.id";

    public const string Columns =
        $"""
        i.id AS Id, i.library_id AS Library, i.kind AS Kind, i.parent_id AS Parent, i.title AS Title, i.sort_key AS SortKey, i.year AS Year,
        i.season_number AS Season, i.episode_number AS Episode, i.playable AS Playable,
        (SELECT p.version FROM item_pictures p WHERE p.item_id = i.id AND p.shape = 'poster') AS PosterVersion,
        (SELECT p.version FROM item_pictures p WHERE p.item_id = i.id AND p.shape = 'backdrop') AS BackdropVersion,
        (SELECT COUNT(*) FROM items c WHERE c.parent_id = i.id AND c.listed = 1) AS Children,
        (SELECT f.duration_ms FROM media_files f WHERE f.item_id = i.id AND f.state <> 'broken' ORDER BY {FileOrder} LIMIT 1) AS DurationMs
        """;

    public required string Id { get; init; }
    public required string Library { get; init; }
    public required string Kind { get; init; }
    public string? Parent { get; init; }
    public required string Title { get; init; }
    public required string SortKey { get; init; }
    public int? Year { get; init; }
    public int? Season { get; init; }
    public int? Episode { get; init; }
    public string? PosterVersion { get; init; }
    public string? BackdropVersion { get; init; }
    public required bool Playable { get; init; }
    public required int Children { get; init; }
    public long? DurationMs { get; init; }

    public Item ToItem() => new(
        ItemId.Parse(Id, null), LibraryId.Parse(Library, null), Enum.Parse<MediaKind>(Kind, ignoreCase: true), Parent is null ? null : ItemId.Parse(Parent, null),
        Title, SortKey, Year, Season, Episode, DurationMs is { } ms ? TimeSpan.FromMilliseconds(ms) : null, PosterVersion, BackdropVersion, Children, Playable);
}
