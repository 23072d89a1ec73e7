using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Sessions;

/// <summary>Opens and ends sessions.</summary>
public sealed class SessionWriter(IDatabase database, ServerClock clock, IOptions<SessionOptions> options, PeopleNews news)
{
    private const int LongestDevice = 200;

    private readonly SessionOptions _options = options.Value;

    /// <summary>
    /// Signs a person in, if their password is still the one that was verified and the account is still open:
    /// hashing takes long enough for either to change meanwhile.
    /// </summary>
    internal async Task<NewSession?> OpenAsync(DbConnection connection, DbTransaction transaction, Credentials verified, string device)
    {
        var now = clock.GetUtcNow();
        var session = new NewSession(
            SecretToken.New(), SessionId.New(now), verified.User, verified.Name.Text, verified.Role, now + _options.Longest);
        var opened = await connection.ExecuteAsync(
            """
            INSERT INTO sessions (id, token_hash, user_id, device, created_ts_ms, last_seen_ts_ms, expires_ts_ms)
            SELECT @id, @tokenHash, u.id, @device, @now, @now, @expires
            FROM users u WHERE u.id = @user AND u.password_hash = @passwordHash AND u.disabled = 0
            """,
            new
            {
                id = session.Id.ToString(),
                tokenHash = SecretToken.HashOf(session.Token),
                user = verified.User.ToString(),
                passwordHash = verified.PasswordHash,
                device = device.Length > LongestDevice ? device[..LongestDevice] : device,
                now = now.ToUnixTimeMilliseconds(),
                expires = session.ExpiresAt.ToUnixTimeMilliseconds(),
            },
            transaction);
        await ForgetExpiredAsync(connection, transaction, now);
        return opened == 1 ? session : null;
    }

    /// <summary>Ends one session of <paramref name="user"/>; false when they have no such session.</summary>
    public async Task<bool> EndAsync(UserId user, SessionId session, CancellationToken cancellation)
    {
        var ended = await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM sessions WHERE id = @id AND user_id = @user",
            new { id = session.ToString(), user = user.ToString() }, transaction), cancellation);
        if (ended == 1)
            await news.TellAsync(user);
        return ended == 1;
    }

    /// <summary>Signs <paramref name="user"/> out everywhere but here.</summary>
    public async Task EndOthersAsync(UserId user, SessionId here, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) => EndAllAsync(connection, transaction, user, but: here), cancellation);
        await news.TellAsync(user);
    }

    /// <summary>Writes that a session was used, unless that was written a moment ago.</summary>
    public Task SeenAsync(SessionId session, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE sessions SET last_seen_ts_ms = @now WHERE id = @id AND last_seen_ts_ms <= @stale",
            new
            {
                id = session.ToString(),
                now = now.ToUnixTimeMilliseconds(),
                stale = (now - _options.SeenEvery).ToUnixTimeMilliseconds(),
            },
            transaction), cancellation);
    }

    /// <param name="but">A session to spare.</param>
    internal static Task<int> EndAllAsync(DbConnection connection, DbTransaction transaction, UserId user, SessionId? but = null) =>
        connection.ExecuteAsync(
            "DELETE FROM sessions WHERE user_id = @user AND id <> @but",
            new { user = user.ToString(), but = but?.ToString() ?? "" }, transaction);

    private Task<int> ForgetExpiredAsync(DbConnection connection, DbTransaction transaction, DateTimeOffset now) =>
        connection.ExecuteAsync(
            "DELETE FROM sessions WHERE expires_ts_ms <= @now OR last_seen_ts_ms <= @idleSince",
            new { now = now.ToUnixTimeMilliseconds(), idleSince = (now - _options.Idle).ToUnixTimeMilliseconds() }, transaction);
}
