using System.Security.Cryptography;
using Dapper;
using Microsoft.Extensions.Hosting;
using WatchParty.Storage;

namespace WatchParty.Media.Streaming;

/// <summary>The secret that signs grants: the same after a restart and in every silo. Read before the first request comes.</summary>
internal sealed class GrantKey(IDatabase database) : IHostedService
{
    private const int Length = 32;

    private byte[]? _value;

    public ReadOnlySpan<byte> Value => _value ?? throw new InvalidOperationException("The key is read when the server starts.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var secret = await FindAsync(cancellationToken) ?? await AddAsync(cancellationToken);
        _value = Convert.FromBase64String(secret);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> FindAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition("SELECT secret FROM stream_key", cancellationToken: cancellation));
    }

    // Another silo may be first: then its secret is the one.
    private Task<string> AddAsync(CancellationToken cancellation)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));
        return database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO stream_key (id, secret) VALUES (1, @secret) ON CONFLICT (id) DO NOTHING", new { secret }, transaction);
            return (await connection.ExecuteScalarAsync<string>("SELECT secret FROM stream_key", transaction: transaction))!;
        }, cancellation);
    }
}
