using System.Text.Json;
using Dapper;
using WatchParty.Media.Probing;
using WatchParty.Storage;

namespace WatchParty.Media.Catalog;

public sealed class FileStore(IDatabase database)
{
    /// <summary>The file that playing <paramref name="item"/> plays; null when none is there.</summary>
    public Task<ItemFile?> ForItemAsync(ItemId item, CancellationToken cancellation) =>
        QueryAsync($"f.item_id = @id AND f.state = 'present' ORDER BY {ItemRow.FileOrder} LIMIT 1", item.ToString(), cancellation);

    public Task<ItemFile?> FindAsync(FileId file, CancellationToken cancellation) =>
        QueryAsync("f.id = @id AND f.state = 'present'", file.ToString(), cancellation);

    private async Task<ItemFile?> QueryAsync(string where, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"""
            SELECT f.id AS Id, f.item_id AS Item, f.library_id AS Library, f.folder AS Folder, f.path AS Path, f.size AS Size, f.probe AS Probe
            FROM media_files f WHERE {where}
            """,
            new { id }, cancellationToken: cancellation));
        return row?.ToFile();
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Item { get; init; }
        public required string Library { get; init; }
        public required string Folder { get; init; }
        public required string Path { get; init; }
        public required long Size { get; init; }
        public string? Probe { get; init; }

        public ItemFile ToFile() => new(
            FileId.Parse(Id, null), ItemId.Parse(Item, null), LibraryId.Parse(Library, null), Folder, System.IO.Path.Combine(Folder, Path), Size,
            Probe is null ? null : JsonSerializer.Deserialize<ProbeReport>(Probe));
    }
}
