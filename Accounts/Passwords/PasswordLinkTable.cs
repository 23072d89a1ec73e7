using System.Data.Common;
using Dapper;
using WatchParty.People;

namespace WatchParty.Accounts.Passwords;

internal static class PasswordLinkTable
{
    /// <summary>The newest link of a person is the only one.</summary>
    public static async Task ReplaceAsync(
        DbConnection connection, DbTransaction transaction, UserId user, string token, DateTimeOffset expiresAt)
    {
        await DeleteAsync(connection, transaction, user);
        await connection.ExecuteAsync(
            "INSERT INTO password_links (token_hash, user_id, expires_ts_ms) VALUES (@tokenHash, @user, @expires)",
            new { tokenHash = SecretToken.HashOf(token), user = user.ToString(), expires = expiresAt.ToUnixTimeMilliseconds() },
            transaction);
    }

    public static async Task<UserId?> FindAsync(DbConnection connection, DbTransaction? transaction, string token, DateTimeOffset now)
    {
        var user = await connection.ExecuteScalarAsync<string?>(
            "SELECT user_id FROM password_links WHERE token_hash = @tokenHash AND expires_ts_ms > @now",
            new { tokenHash = SecretToken.HashOf(token), now = now.ToUnixTimeMilliseconds() }, transaction);
        return user is null ? null : UserId.Parse(user, null);
    }

    /// <summary>True for exactly one of those who use it up at once.</summary>
    public static async Task<bool> UseUpAsync(DbConnection connection, DbTransaction transaction, string token, DateTimeOffset now) =>
        await connection.ExecuteAsync(
            "DELETE FROM password_links WHERE token_hash = @tokenHash AND expires_ts_ms > @now",
            new { tokenHash = SecretToken.HashOf(token), now = now.ToUnixTimeMilliseconds() }, transaction) == 1;

    public static Task<int> DeleteAsync(DbConnection connection, DbTransaction transaction, UserId user) =>
        connection.ExecuteAsync("DELETE FROM password_links WHERE user_id = @user", new { user = user.ToString() }, transaction);
}
