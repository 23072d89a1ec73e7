using System.Data.Common;
using Dapper;
using WatchParty.Accounts.Passwords;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Storage;

namespace WatchParty.Accounts.Users;

/// <summary>The SQL of accounts, for whoever composes a transaction of it.</summary>
internal static class AccountTable
{
    public static async Task<Credentials?> FindCredentialsAsync(IDatabase database, string usernameKey, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<CredentialsRow>(new CommandDefinition(
            "SELECT id AS Id, username AS Username, role AS Role, password_hash AS PasswordHash FROM users WHERE username_key = @usernameKey",
            new { usernameKey }, cancellationToken: cancellation));
        return row?.ToCredentials();
    }

    /// <summary>False when the name is taken; then nothing was written.</summary>
    public static async Task<bool> InsertAsync(
        DbConnection connection, DbTransaction transaction, Credentials account, IReadOnlyCollection<LibraryId> libraries, DateTimeOffset now)
    {
        var inserted = await connection.ExecuteAsync(
            """
            INSERT INTO users (id, username, username_key, role, disabled, password_hash, created_ts_ms)
            VALUES (@id, @username, @usernameKey, @role, 0, @passwordHash, @now)
            ON CONFLICT (username_key) DO NOTHING
            """,
            new
            {
                id = account.User.ToString(),
                username = account.Name.Text,
                usernameKey = account.Name.Key,
                role = account.Role.ToStored(),
                passwordHash = account.PasswordHash,
                now = now.ToUnixTimeMilliseconds(),
            },
            transaction);
        if (inserted == 1)
            await SetLibrariesAsync(connection, transaction, account.User, libraries);
        return inserted == 1;
    }

    public static async Task SetLibrariesAsync(
        DbConnection connection, DbTransaction transaction, UserId user, IReadOnlyCollection<LibraryId> libraries)
    {
        await connection.ExecuteAsync("DELETE FROM user_libraries WHERE user_id = @user", new { user = user.ToString() }, transaction);
        await connection.ExecuteAsync(
            "INSERT INTO user_libraries (user_id, library_id) VALUES (@user, @library)",
            libraries.Distinct().Select(library => new { user = user.ToString(), library = library.ToString() }), transaction);
    }

    public static Task<int> SetRoleAsync(DbConnection connection, DbTransaction transaction, UserId user, AccountRole role) =>
        connection.ExecuteAsync(
            "UPDATE users SET role = @role WHERE id = @user", new { user = user.ToString(), role = role.ToStored() }, transaction);

    public static Task<int> SetDisabledAsync(DbConnection connection, DbTransaction transaction, UserId user, bool disabled) =>
        connection.ExecuteAsync(
            "UPDATE users SET disabled = @disabled WHERE id = @user",
            new { user = user.ToString(), disabled = disabled ? 1 : 0 }, transaction);

    public static async Task SetPasswordAsync(DbConnection connection, DbTransaction transaction, UserId user, string passwordHash)
    {
        await connection.ExecuteAsync(
            "UPDATE users SET password_hash = @passwordHash WHERE id = @user", new { user = user.ToString(), passwordHash }, transaction);
        // A link that is still under way would undo what was just chosen.
        await PasswordLinkTable.DeleteAsync(connection, transaction, user);
    }

    /// <summary>False when the password changed since it was verified.</summary>
    public static async Task<bool> ReplacePasswordAsync(
        DbConnection connection, DbTransaction transaction, Credentials verified, string newHash) =>
        await connection.ExecuteAsync(
            "UPDATE users SET password_hash = @newHash WHERE id = @user AND password_hash = @verifiedHash",
            new { user = verified.User.ToString(), newHash, verifiedHash = verified.PasswordHash }, transaction) == 1;

    public static Task<int> DeleteAsync(DbConnection connection, DbTransaction transaction, UserId user) =>
        connection.ExecuteAsync("DELETE FROM users WHERE id = @user", new { user = user.ToString() }, transaction);

    /// <summary>Nobody but <paramref name="user"/> can sign in as an admin. True until the transaction ends.</summary>
    public static async Task<bool> IsLastAdminAsync(DbConnection connection, DbTransaction transaction, UserId user)
    {
        // Locks the one row that every such question locks: on PostgreSQL two admins could else demote each other at once.
        await connection.ExecuteAsync("UPDATE server_facts SET value = value WHERE name = @name", new { name = ServerFact.SetupDone }, transaction);
        var admins = await connection.QueryAsync<string>(
            "SELECT id FROM users WHERE role = 'admin' AND disabled = 0 AND password_hash IS NOT NULL", transaction: transaction);
        return admins.ToList() is [var only] && only == user.ToString();
    }

    private sealed class CredentialsRow
    {
        public required string Id { get; init; }
        public required string Username { get; init; }
        public required string Role { get; init; }
        public string? PasswordHash { get; init; }

        public Credentials ToCredentials() => new(
            UserId.Parse(Id, null),
            UserName.TryParse(Username, out var name) ? name : throw new InvalidDataException($"Account {Id} has an impossible name."),
            Roles.Parse(Role),
            PasswordHash);
    }
}
