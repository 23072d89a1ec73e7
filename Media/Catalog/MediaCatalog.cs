using Dapper;
using WatchParty.Storage;

namespace WatchParty.Media.Catalog;

/// <summary>The library as rooms see it.</summary>
internal sealed class MediaCatalog(IDatabase database) : IMediaCatalog
{
    public async ValueTask<MediaItem?> FindAsync(ItemId item, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"""
            SELECT {ItemRow.Columns}, s.title AS SeasonTitle, r.title AS SeriesTitle
            FROM items i LEFT JOIN items s ON s.id = i.parent_id LEFT JOIN items r ON r.id = s.parent_id
            WHERE i.id = @id AND i.listed = 1
            """,
            new { id = item.ToString() }, cancellationToken: cancellation));
        return row?.ToMediaItem();
    }

    public async ValueTask<IReadOnlyList<LibraryId>> ListLibrariesAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var ids = await connection.QueryAsync<string>(new CommandDefinition("SELECT id FROM libraries ORDER BY id", cancellationToken: cancellation));
        return [.. ids.Select(id => LibraryId.Parse(id, null))];
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Library { get; init; }
        public required string Kind { get; init; }
        public required string Title { get; init; }
        public int? Season { get; init; }
        public int? Episode { get; init; }
        public required bool Playable { get; init; }
        public long? DurationMs { get; init; }
        public string? SeasonTitle { get; init; }
        public string? SeriesTitle { get; init; }

        public MediaItem ToMediaItem()
        {
            var kind = Enum.Parse<MediaKind>(Kind, ignoreCase: true);
            var title = kind switch
            {
                MediaKind.Episode => $"{SeriesTitle} · S{Season:00}E{Episode:00} · {Title}",
                MediaKind.Season => $"{SeasonTitle} · {Title}",
                _ => Title,
            };
            return new(ItemId.Parse(Id, null), LibraryId.Parse(Library, null), kind, title, DurationMs is { } ms ? TimeSpan.FromMilliseconds(ms) : null, Playable);
        }
    }
}
