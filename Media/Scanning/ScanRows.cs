using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>The tables as the scan sees them.</summary>
internal static class ScanRows
{
    public const string SaveItem =
        """
        INSERT INTO items (id, library_id, parent_id, kind, identity, title, sort_key, search_text, year, season_number, episode_number, poster_path, backdrop_path, listed, playable)
        VALUES (@Id, @Library, @ParentId, @Kind, @Identity, @Title, @SortKey, @SearchText, @Year, @Season, @Episode, @Poster, @Backdrop, 1, @Playable)
        ON CONFLICT (id) DO UPDATE SET
            parent_id = excluded.parent_id, identity = excluded.identity, title = excluded.title, sort_key = excluded.sort_key,
            search_text = excluded.search_text, year = excluded.year, season_number = excluded.season_number,
            episode_number = excluded.episode_number, poster_path = excluded.poster_path, backdrop_path = excluded.backdrop_path
        """;

    public const string SaveFile =
        """
        INSERT INTO media_files (id, library_id, item_id, folder, path, part, size, modified_ts_ms, inode, device, fingerprint, state, probed)
        VALUES (@Id, @Library, @ItemId, @Folder, @Path, @Part, @Size, @Modified, @Inode, @Device, @Fingerprint, 'present', @Probed)
        ON CONFLICT (id) DO UPDATE SET
            item_id = excluded.item_id, folder = excluded.folder, path = excluded.path, part = excluded.part, size = excluded.size,
            modified_ts_ms = excluded.modified_ts_ms, inode = excluded.inode, device = excluded.device, fingerprint = excluded.fingerprint,
            state = CASE WHEN media_files.state = 'broken' AND excluded.probed = 1 THEN 'broken' ELSE 'present' END,
            duration_ms = CASE WHEN excluded.probed = 1 THEN media_files.duration_ms END,
            probe = CASE WHEN excluded.probed = 1 THEN media_files.probe END,
            problem = CASE WHEN excluded.probed = 1 THEN media_files.problem END, probed = excluded.probed
        """;

    public const string SaveScan =
        """
        INSERT INTO scans (library_id, state, files_seen, started_ts_ms, finished_ts_ms)
        VALUES (@Library, @State, @FilesSeen, @Started, @Finished)
        ON CONFLICT (library_id) DO UPDATE SET state = excluded.state, files_seen = excluded.files_seen,
            started_ts_ms = excluded.started_ts_ms, finished_ts_ms = excluded.finished_ts_ms
        """;

    /// <summary>From the leaves up: items without a file go; what is left is listed, and playable, as its files are.</summary>
    public static readonly string[] SettleItems =
    [
        "DELETE FROM items WHERE library_id = @library AND kind IN ('movie', 'episode') AND NOT EXISTS (SELECT 1 FROM media_files f WHERE f.item_id = items.id)",
        "DELETE FROM items WHERE library_id = @library AND kind = 'season' AND NOT EXISTS (SELECT 1 FROM items c WHERE c.parent_id = items.id)",
        "DELETE FROM items WHERE library_id = @library AND kind = 'series' AND NOT EXISTS (SELECT 1 FROM items c WHERE c.parent_id = items.id)",
        """
        UPDATE items SET
            listed = CASE WHEN EXISTS (SELECT 1 FROM media_files f WHERE f.item_id = items.id AND f.state <> 'broken') THEN 1 ELSE 0 END,
            playable = CASE WHEN EXISTS (SELECT 1 FROM media_files f WHERE f.item_id = items.id AND f.state = 'present') THEN 1 ELSE 0 END
        WHERE library_id = @library AND kind IN ('movie', 'episode')
        """,
        "UPDATE items SET listed = CASE WHEN EXISTS (SELECT 1 FROM items c WHERE c.parent_id = items.id AND c.listed = 1) THEN 1 ELSE 0 END WHERE library_id = @library AND kind = 'season'",
        "UPDATE items SET listed = CASE WHEN EXISTS (SELECT 1 FROM items c WHERE c.parent_id = items.id AND c.listed = 1) THEN 1 ELSE 0 END WHERE library_id = @library AND kind = 'series'",
    ];

    public static object ToRow(LibraryId library, ShelfItem item) => new
    {
        item.Id,
        Library = library.ToString(),
        item.ParentId,
        Kind = item.Kind.ToString().ToLowerInvariant(),
        item.Identity,
        item.Title,
        item.SortKey,
        item.SearchText,
        item.Year,
        item.Season,
        item.Episode,
        item.Poster,
        item.Backdrop,
        Playable = item.Kind is MediaKind.Movie or MediaKind.Episode ? 1 : 0,
    };

    public static object ToRow(LibraryId library, PlacedFile file) => new
    {
        file.Id,
        Library = library.ToString(),
        file.ItemId,
        file.Found.Place.Folder,
        file.Found.Place.Path,
        file.Part,
        file.Found.Stamp.Size,
        Modified = file.Found.Stamp.ModifiedMs,
        file.Found.Inode,
        file.Found.Device,
        file.Fingerprint,
        Probed = file.Probed ? 1 : 0,
    };

    public static object ToRow(LibraryId library, ScanStatus status) => new
    {
        Library = library.ToString(),
        State = status.State.ToString().ToLowerInvariant(),
        status.FilesSeen,
        Started = status.StartedAt?.ToUnixTimeMilliseconds(),
        Finished = status.FinishedAt?.ToUnixTimeMilliseconds(),
    };

    internal sealed class File
    {
        public const string Columns =
            """
            id AS Id, item_id AS ItemId, folder AS Folder, path AS Path, size AS Size, modified_ts_ms AS Modified, inode AS Inode, device AS Device,
            fingerprint AS Fingerprint, state AS State, probed AS Probed
            """;

        public required string Id { get; init; }
        public required string ItemId { get; init; }
        public required string Folder { get; init; }
        public required string Path { get; init; }
        public required long Size { get; init; }
        public required long Modified { get; init; }
        public required long Inode { get; init; }
        public required long Device { get; init; }
        public required string Fingerprint { get; init; }
        public required string State { get; init; }
        public required bool Probed { get; init; }

        public KnownFile ToFile() => new(
            Id, ItemId, new FilePlace(Folder, Path), new FileStamp(Size, Modified), Inode, Device, Fingerprint, Enum.Parse<FileState>(State, ignoreCase: true), Probed);
    }

    internal sealed class Item
    {
        public const string Columns =
            """
            id AS Id, parent_id AS ParentId, kind AS Kind, identity AS Identity, title AS Title, sort_key AS SortKey, search_text AS SearchText, year AS Year,
            season_number AS Season, episode_number AS Episode, poster_path AS Poster, backdrop_path AS Backdrop
            """;

        public required string Id { get; init; }
        public string? ParentId { get; init; }
        public required string Kind { get; init; }
        public required string Identity { get; init; }
        public required string Title { get; init; }
        public required string SortKey { get; init; }
        public required string SearchText { get; init; }
        public int? Year { get; init; }
        public int? Season { get; init; }
        public int? Episode { get; init; }
        public string? Poster { get; init; }
        public string? Backdrop { get; init; }

        public ShelfItem ToItem() => new(
            Id, ParentId, Enum.Parse<MediaKind>(Kind, ignoreCase: true), Identity, Title, SortKey, SearchText, Year, Season, Episode, Poster, Backdrop);
    }

    internal sealed class Scan
    {
        // Counted when asked for: probing goes on after the scan.
        public const string Columns =
            """
            s.state AS State, s.files_seen AS FilesSeen, s.started_ts_ms AS Started, s.finished_ts_ms AS Finished,
            (SELECT COUNT(*) FROM items i WHERE i.library_id = s.library_id AND i.listed = 1 AND i.kind IN ('movie', 'episode')) AS Items,
            (SELECT COUNT(*) FROM skipped_files k WHERE k.library_id = s.library_id)
                + (SELECT COUNT(*) FROM media_files f WHERE f.library_id = s.library_id AND f.problem IS NOT NULL) AS Errors,
            (SELECT COUNT(*) FROM media_files f WHERE f.library_id = s.library_id AND f.probed = 0) AS Unprobed
            """;

        public required string State { get; init; }
        public required int FilesSeen { get; init; }
        public required int Items { get; init; }
        public required int Errors { get; init; }
        public required int Unprobed { get; init; }
        public required long Started { get; init; }
        public long? Finished { get; init; }

        public ScanStatus ToStatus() => new(
            Enum.Parse<ScanState>(State, ignoreCase: true), FilesSeen, Items, Errors, Unprobed,
            DateTimeOffset.FromUnixTimeMilliseconds(Started), Finished is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null);
    }
}
