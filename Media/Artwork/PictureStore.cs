using Dapper;
using WatchParty.Media.Catalog;
using WatchParty.Media.Scanning.Domain;
using WatchParty.Storage;

namespace WatchParty.Media.Artwork;

/// <summary>Which pictures are to be made, and which were. The table is the queue, so that a restart loses nothing.</summary>
internal sealed class PictureStore(IDatabase database)
{
    // A film is pictured once its length is known: a frame is taken well inside it.
    private const string Jobs =
        $"""
        SELECT i.id AS Item, i.library_id AS Library, s.shape AS Shape, CASE s.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END AS Sidecar,
            f.folder AS Folder, f.path AS Path, f.fingerprint AS Fingerprint, f.duration_ms AS DurationMs
        FROM items i CROSS JOIN (SELECT 'poster' AS shape UNION ALL SELECT 'backdrop') s
        LEFT JOIN item_pictures p ON p.item_id = i.id AND p.shape = s.shape
        LEFT JOIN media_files f ON @frames = 1 AND f.id = (
            SELECT f.id FROM media_files f WHERE f.item_id = i.id AND f.state = 'present' AND f.probed = 1 ORDER BY {ItemRow.FileOrder} LIMIT 1)
        WHERE i.listed = 1
        """;

    private const string Wanted = "COALESCE(CASE s.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END, '') || '|' || COALESCE(f.fingerprint, '')";

    // Of the first child that has one.
    private const string Borrow =
        """
        INSERT INTO item_pictures (item_id, shape, wanted, version)
        SELECT i.id, s.shape, '|', (
            SELECT p.version FROM items c JOIN item_pictures p ON p.item_id = c.id AND p.shape = s.shape
            WHERE c.parent_id = i.id AND c.listed = 1 AND p.version IS NOT NULL ORDER BY c.sort_key, c.id LIMIT 1)
        FROM items i CROSS JOIN (SELECT 'poster' AS shape UNION ALL SELECT 'backdrop') s
        WHERE i.kind = @kind AND CASE s.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END IS NULL
        ON CONFLICT (item_id, shape) DO UPDATE SET wanted = excluded.wanted, stamp = NULL, version = excluded.version
        """;

    /// <summary>Pictures that are missing or out of date, the newest items first: what somebody just added is what they look for.</summary>
    /// <param name="before">Where the last batch ended.</param>
    /// <param name="frames">Whether frames of films can be taken.</param>
    public Task<IReadOnlyList<PictureJob>> NextAsync(ItemId? before, bool frames, int limit, CancellationToken cancellation) => QueryAsync(
        $"""
        {Jobs} AND (CASE s.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END IS NOT NULL OR f.id IS NOT NULL)
        AND (p.wanted IS NULL OR p.wanted <> {Wanted}) AND (CAST(@before AS TEXT) IS NULL OR i.id < @before) ORDER BY i.id DESC LIMIT @limit
        """,
        new { before = before?.ToString(), frames = frames ? 1 : 0, limit }, cancellation);

    /// <summary>What the picture of that version can be made from again; null when nobody has it any more.</summary>
    public async Task<PictureJob?> JobOfAsync(string version, bool frames, CancellationToken cancellation) =>
        await QueryAsync($"{Jobs} AND p.version = @version AND p.wanted <> '|' LIMIT 1", new { version, frames = frames ? 1 : 0 }, cancellation) is [var job] ? job : null;

    public Task SaveAsync(PictureJob job, string? stamp, string? version, CancellationToken cancellation) => WriteAsync(
        """
        INSERT INTO item_pictures (item_id, shape, wanted, stamp, version) SELECT @item, @shape, @wanted, @stamp, @version WHERE EXISTS (SELECT 1 FROM items WHERE id = @item)
        ON CONFLICT (item_id, shape) DO UPDATE SET wanted = excluded.wanted, stamp = excluded.stamp, version = excluded.version
        """,
        new { item = job.Item.ToString(), shape = NameOf(job.Shape), wanted = job.Wanted, stamp, version }, cancellation);

    public Task LendToParentsAsync(CancellationToken cancellation) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.ExecuteAsync(Borrow, new { kind = "season" }, transaction);
        await connection.ExecuteAsync(Borrow, new { kind = "series" }, transaction);
        return true;
    }, cancellation);

    public async Task<IReadOnlyList<StampedPicture>> StampedAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Item, string Shape, string Path, string Stamp)>(new CommandDefinition(
            """
            SELECT p.item_id, p.shape, CASE p.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END, p.stamp
            FROM item_pictures p JOIN items i ON i.id = p.item_id
            WHERE p.stamp IS NOT NULL AND CASE p.shape WHEN 'poster' THEN i.poster_path ELSE i.backdrop_path END IS NOT NULL
            """,
            cancellationToken: cancellation));
        return [.. rows.Select(row => new StampedPicture(ItemId.Parse(row.Item, null), Enum.Parse<PictureShape>(row.Shape, ignoreCase: true), row.Path, row.Stamp))];
    }

    /// <summary>The picture is shown on until it was made again.</summary>
    public Task OutdateAsync(StampedPicture picture, CancellationToken cancellation) => WriteAsync(
        "UPDATE item_pictures SET wanted = '' WHERE item_id = @item AND shape = @shape",
        new { item = picture.Item.ToString(), shape = NameOf(picture.Shape) }, cancellation);

    private static string NameOf(PictureShape shape) => shape.ToString().ToLowerInvariant();

    private Task<int> WriteAsync(string statement, object parameters, CancellationToken cancellation) =>
        database.WriteAsync(async (connection, transaction) => await connection.ExecuteAsync(statement, parameters, transaction), cancellation);

    private async Task<IReadOnlyList<PictureJob>> QueryAsync(string statement, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(statement, parameters, cancellationToken: cancellation));
        return [.. rows.Select(row => row.ToJob())];
    }

    private sealed class Row
    {
        public required string Item { get; init; }
        public required string Library { get; init; }
        public required string Shape { get; init; }
        public string? Sidecar { get; init; }
        public string? Folder { get; init; }
        public string? Path { get; init; }
        public string? Fingerprint { get; init; }
        public long? DurationMs { get; init; }

        public PictureJob ToJob() => new(
            ItemId.Parse(Item, null), LibraryId.Parse(Library, null), Enum.Parse<PictureShape>(Shape, ignoreCase: true), $"{Sidecar}|{Fingerprint}", Sidecar,
            Folder is null ? null : new FilmToPicture(new FilePlace(Folder, Path!), Fingerprint!, TimeSpan.FromMilliseconds(DurationMs ?? 0)));
    }
}
