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

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _value = Decode(await FindAsync(cancellationToken)) ?? await SettleAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A disk may flip a bit of it. Whoever watches then needs a new grant, which the players ask for by themselves; no reason not to start.
    private static byte[]? Decode(string? secret)
    {
        var value = new byte[Length];
        return secret is not null && Convert.TryFromBase64String(secret, value, out var written) && written == Length ? value : null;
    }

    private async Task<string?> FindAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition("SELECT secret FROM stream_key", cancellationToken: cancellation));
    }

    // The insert locks the row: another silo may be first, and then its secret is the one.
    private Task<byte[]> SettleAsync(CancellationToken cancellation)
    {
        var fresh = RandomNumberGenerator.GetBytes(Length);
        var secret = Convert.ToBase64String(fresh);
        return database.WriteAsync(async (connection, transaction) =>
        {
            var kept = await connection.ExecuteScalarAsync<string>(
                "INSERT INTO stream_key (id, secret) VALUES (1, @secret) ON CONFLICT (id) DO UPDATE SET secret = stream_key.secret RETURNING secret",
                new { secret },
                transaction);
            if (Decode(kept) is { } value)
                return value;
            await connection.ExecuteAsync("UPDATE stream_key SET secret = @secret", new { secret }, transaction);
            return fresh;
        }, cancellation);
    }
}
