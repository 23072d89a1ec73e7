using System.Data.Common;
using Dapper;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Setup;

/// <summary>Whether the first run is over, and what it fixed.</summary>
public sealed class SetupState(IDatabase database, ServerClock clock)
{
    private const string DefaultServerName = "Watch Party";

    public async Task<bool> IsDoneAsync(CancellationToken cancellation) =>
        await FindAsync(ServerFact.SetupDone, cancellation) is not null;

    public async Task<string> ServerNameAsync(CancellationToken cancellation) =>
        await FindAsync(ServerFact.ServerName, cancellation) ?? DefaultServerName;

    /// <summary>True for exactly one caller in the life of this server.</summary>
    internal async Task<bool> TryFinishAsync(DbConnection connection, DbTransaction transaction, string? serverName)
    {
        const string insert = "INSERT INTO server_facts (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING";
        var done = new { name = ServerFact.SetupDone, value = clock.GetUtcNow().ToString("O") };
        if (await connection.ExecuteAsync(insert, done, transaction) == 0)
            return false;
        if (serverName is not null)
            await connection.ExecuteAsync(insert, new { name = ServerFact.ServerName, value = serverName }, transaction);
        return true;
    }

    private async Task<string?> FindAsync(string fact, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT value FROM server_facts WHERE name = @fact", new { fact }, cancellationToken: cancellation));
    }
}
