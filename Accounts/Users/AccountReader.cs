using System.Data.Common;
using Dapper;
using WatchParty.People;

namespace WatchParty.Accounts.Users;

internal static class AccountReader
{
    public static async Task<Account?> FindAsync(DbConnection connection, DbTransaction transaction, UserId user) =>
        (await QueryAsync(connection, "WHERE u.id = @user", new { user = user.ToString() }, transaction)).SingleOrDefault();

    public static Task<IReadOnlyList<Account>> ListAsync(DbConnection connection) =>
        QueryAsync(connection, "ORDER BY u.username_key, l.library_id", new { }, transaction: null);

    private static async Task<IReadOnlyList<Account>> QueryAsync(
        DbConnection connection, string where, object parameters, DbTransaction? transaction)
    {
        var rows = await connection.QueryAsync<AccountRow>(
            $"""
            SELECT {PersonRow.Columns}, u.created_ts_ms AS Created, u.password_hash IS NOT NULL AS HasPassword
            FROM {PersonRow.Tables} {where}
            """,
            parameters, transaction);
        return [.. rows.GroupBy(row => row.UserId, StringComparer.Ordinal).Select(group => AccountRow.ToAccount([.. group]))];
    }

    private sealed class AccountRow : PersonRow
    {
        public required long Created { get; init; }
        public required bool HasPassword { get; init; }

        public static Account ToAccount(IReadOnlyList<AccountRow> rows) => new(
            People.UserId.Parse(rows[0].UserId, null),
            rows[0].Username,
            Roles.Parse(rows[0].Role),
            [.. rows.Where(row => row.LibraryId is not null).Select(row => Media.LibraryId.Parse(row.LibraryId!, null))],
            rows[0].Disabled,
            rows[0].HasPassword,
            DateTimeOffset.FromUnixTimeMilliseconds(rows[0].Created));
    }
}
