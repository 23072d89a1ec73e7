using Dapper;
using WatchParty.Accounts;
using WatchParty.Bench.Library;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Support;

namespace WatchParty.Bench.Rooms;

/// <summary>
/// A data folder with one film and many people who are signed in, written before the server starts: a thousand
/// password hashes would take longer than what is measured.
/// </summary>
/// <param name="People">Those who may see the library.</param>
internal sealed record Household(string Library, string Film, IReadOnlyList<Household.Person> People, Household.Person Admin)
{
    private static readonly DateTimeOffset s_longAgo = DateTimeOffset.UnixEpoch;

    /// <summary>The longest that a room takes, so that commands may go on for as long as they like.</summary>
    private static readonly TimeSpan s_length = WatchParty.Rooms.Timeline.Longest;

    public static async Task<Household> MoveInAsync(string dataFolder, int people, Furniture furniture)
    {
        using var database = new TemporaryDatabase(Directory.CreateDirectory(dataFolder).FullName) { KeepsFolder = true };
        var library = new LibraryId(Guid.CreateVersion7(s_longAgo)).ToString();
        var film = new ItemId(Guid.CreateVersion7(s_longAgo)).ToString();
        var inhabitants = Enumerable.Range(0, people + 1)
            .Select(number => new Person(
                new UserId(Guid.CreateVersion7(s_longAgo.AddSeconds(number))).ToString(),
                $"person-{number}",
                new SessionId(Guid.CreateVersion7(s_longAgo.AddSeconds(number))).ToString(),
                SecretToken.New()))
            .ToList();
        await database.Database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "INSERT INTO libraries (id, name, kind, created_ts_ms, updated_ts_ms) VALUES (@library, 'Films', 'movies', 0, 0)", new { library }, transaction);
            await connection.ExecuteAsync(
                """
                INSERT INTO items (id, library_id, kind, identity, title, sort_key, search_text, year, listed, playable)
                VALUES (@film, @library, 'movie', 'film', 'The Film', 'film', 'the film', 2020, 1, 1);
                INSERT INTO media_files (id, library_id, item_id, folder, path, size, modified_ts_ms, inode, device, fingerprint, state, probed, duration_ms)
                VALUES (@film, @library, @film, @folder, @file, 1, 0, 0, 0, '', 'present', 1, @length);
                """, new
                {
                    film,
                    library,
                    folder = Path.GetDirectoryName(furniture.FilmFile),
                    file = Path.GetFileName(furniture.FilmFile),
                    length = (long)s_length.TotalMilliseconds,
                }, transaction);
            await FilmRows.InsertAsync(connection, transaction, library, furniture.Films);
            await connection.ExecuteAsync(
                """
                INSERT INTO users (id, username, username_key, role, disabled, password_hash, created_ts_ms) VALUES (@Id, @Name, @Name, @Role, 0, NULL, 0);
                INSERT INTO sessions (id, token_hash, user_id, device, created_ts_ms, last_seen_ts_ms, expires_ts_ms)
                VALUES (@Session, @TokenHash, @Id, 'bench', 0, @Future, @Future);
                """, inhabitants.Select(one => new { one.Id, one.Name, Role = one == inhabitants[people] ? "admin" : "user", one.Session, TokenHash = SecretToken.HashOf(one.Token), Future = 32_503_680_000_000L }), transaction);
            return await connection.ExecuteAsync(
                "INSERT INTO user_libraries (user_id, library_id) SELECT id, @library FROM users", new { library }, transaction);
        }, default);
        return new Household(library, film, inhabitants[..people], inhabitants[people]);
    }

    /// <param name="Session">Its id; <paramref name="Token"/> is what a client shows.</param>
    internal sealed record Person(string Id, string Name, string Session, string Token);
}
