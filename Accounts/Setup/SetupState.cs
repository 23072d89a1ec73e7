using System.Data.Common;
using Dapper;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Accounts.Setup;

/// <summary>Whether the first run is over, and what it fixed.</summary>
public sealed class SetupState(IDatabase database, ServerClock clock)
{
    private const string DefaultServerName = "Watch Party";
    private const string Insert = "INSERT INTO server_facts (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING";

    public async Task<bool> IsDoneAsync(CancellationToken cancellation) =>
        await FindAsync(ServerFact.SetupDone, cancellation) is not null;

    public async Task<string> ServerNameAsync(CancellationToken cancellation) =>
        await FindAsync(ServerFact.ServerName, cancellation) ?? DefaultServerName;

    /// <summary>The code that all silos ask for: this one, unless another was there first.</summary>
    internal async Task<string> KeepCodeAsync(string code, CancellationToken cancellation)
    {
        if (await FindAsync(ServerFact.SetupCode, cancellation) is { } kept)
            return kept;
        return await database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(Insert, new { name = ServerFact.SetupCode, value = code }, transaction);
            return (await connection.ExecuteScalarAsync<string>("SELECT value FROM server_facts WHERE name = @name", new { name = ServerFact.SetupCode }, transaction))!;
        }, cancellation);
    }

    /// <summary>True for exactly one caller in the life of this server.</summary>
    internal async Task<bool> TryFinishAsync(DbConnection connection, DbTransaction transaction, string? serverName)
    {
        var done = new { name = ServerFact.SetupDone, value = clock.GetUtcNow().ToString("O") };
        if (await connection.ExecuteAsync(Insert, done, transaction) == 0)
            return false;
        await connection.ExecuteAsync("DELETE FROM server_facts WHERE name = @name", new { name = ServerFact.SetupCode }, transaction);
        if (serverName is not null)
            await connection.ExecuteAsync(Insert, new { name = ServerFact.ServerName, value = serverName }, transaction);
        return true;
    }

    private async Task<string?> FindAsync(string fact, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT value FROM server_facts WHERE name = @fact", new { fact }, cancellationToken: cancellation));
    }
}
