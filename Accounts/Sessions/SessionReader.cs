using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Sessions;

/// <summary>Who is signed in now. Every question goes to the store: nothing is trusted from a token or a cache.</summary>
public sealed class SessionReader(IDatabase database, ServerClock clock, IOptions<SessionOptions> options) : ISessions
{
    private const string Alive = "s.expires_ts_ms > @now AND s.last_seen_ts_ms > @idleSince AND u.disabled = 0";

    private readonly SessionOptions _options = options.Value;

    /// <summary>The live session of a token, in one indexed query; null when there is none.</summary>
    public async Task<(SignedIn Who, DateTimeOffset LastSeenAt)?> FindAsync(string token, CancellationToken cancellation)
    {
        var rows = await WhoAsync("s.token_hash = @key", SecretToken.HashOf(token), cancellation);
        return rows is [var first, ..]
            ? (new SignedIn(SessionId.Parse(first.SessionId, null), PersonRow.ToPerson(rows)), DateTimeOffset.FromUnixTimeMilliseconds(first.LastSeen))
            : null;
    }

    public async ValueTask<Person?> FindAsync(SessionId session, CancellationToken cancellation = default) =>
        await WhoAsync("s.id = @key", session.ToString(), cancellation) is [_, ..] rows ? PersonRow.ToPerson(rows) : null;

    public async Task<IReadOnlyList<SessionInfo>> ListAsync(UserId user, CancellationToken cancellation)
    {
        var rows = await QueryAsync<SessionRow>(
            $"""
            SELECT s.id AS Id, s.device AS Device, s.created_ts_ms AS Created, s.last_seen_ts_ms AS LastSeen, s.expires_ts_ms AS Expires
            FROM sessions s JOIN users u ON u.id = s.user_id
            WHERE s.user_id = @user AND {Alive}
            ORDER BY s.last_seen_ts_ms DESC, s.id
            """,
            new { user = user.ToString(), now = Now, idleSince = IdleSince }, cancellation);
        return [.. rows.Select(row => row.ToInfo())];
    }

    public async ValueTask<IReadOnlySet<SessionId>> DeadAsync(IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation = default)
    {
        var dead = sessions.ToHashSet();
        var alive = await QueryAsync<string>(
            $"SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id IN (SELECT value FROM json_each(@ids)) AND {Alive}",
            new { ids = JsonSerializer.Serialize(sessions.Select(id => id.ToString())), now = Now, idleSince = IdleSince }, cancellation);
        dead.ExceptWith(alive.Select(id => SessionId.Parse(id, null)));
        return dead;
    }

    private Task<List<SignedInRow>> WhoAsync(string isTheSession, string key, CancellationToken cancellation) => QueryAsync<SignedInRow>(
        $"""
        SELECT s.id AS SessionId, s.last_seen_ts_ms AS LastSeen, {PersonRow.Columns}
        FROM {PersonRow.Tables} JOIN sessions s ON s.user_id = u.id
        WHERE {isTheSession} AND {Alive}
        """,
        new { key, now = Now, idleSince = IdleSince }, cancellation);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long IdleSince => (clock.GetUtcNow() - _options.Idle).ToUnixTimeMilliseconds();

    private async Task<List<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))];
    }

    private sealed class SignedInRow : PersonRow
    {
        public required string SessionId { get; init; }
        public required long LastSeen { get; init; }
    }

    private sealed class SessionRow
    {
        public required string Id { get; init; }
        public required string Device { get; init; }
        public required long Created { get; init; }
        public required long LastSeen { get; init; }
        public required long Expires { get; init; }

        public SessionInfo ToInfo() => new(
            SessionId.Parse(Id, null),
            Device,
            DateTimeOffset.FromUnixTimeMilliseconds(Created),
            DateTimeOffset.FromUnixTimeMilliseconds(LastSeen),
            DateTimeOffset.FromUnixTimeMilliseconds(Expires));
    }
}
