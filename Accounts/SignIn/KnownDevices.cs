using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using WatchParty.Storage;

namespace WatchParty.Accounts.SignIn;

/// <summary>
/// Devices on which somebody signed in before ("device cookies", as OWASP calls them). Their tries are counted apart,
/// so that a stranger who guesses at an account delays only other strangers, never its owner. A device is no right: it opens nothing.
/// </summary>
public sealed class KnownDevices(IDatabase database) : IDisposable
{
    private const int IdLength = 16;
    private const int TokenLength = IdLength + HMACSHA256.HashSizeInBytes;

    private readonly SemaphoreSlim _reading = new(1);
    private byte[]? _key;

    /// <summary>A new token for the device on which <paramref name="account"/> has just signed in.</summary>
    public async Task<string> RememberAsync(string account, CancellationToken cancellation)
    {
        var token = new byte[TokenLength];
        RandomNumberGenerator.Fill(token.AsSpan(0, IdLength));
        Sign(await KeyAsync(cancellation), token.AsSpan(0, IdLength), account, token.AsSpan(IdLength));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The device's id; null when <paramref name="account"/> never signed in on it.</summary>
    public async Task<string?> RecogniseAsync(string? token, string account, CancellationToken cancellation)
    {
        if (token is not { Length: < 2 * TokenLength } || !Base64Url.IsValid(token, out var length) || length != TokenLength)
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        var signature = new byte[HMACSHA256.HashSizeInBytes];
        Sign(await KeyAsync(cancellation), bytes.AsSpan(0, IdLength), account, signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(IdLength)) ? Convert.ToHexStringLower(bytes.AsSpan(0, IdLength)) : null;
    }

    public void Dispose() => _reading.Dispose();

    private static void Sign(byte[] key, ReadOnlySpan<byte> device, string account, Span<byte> signature) =>
        HMACSHA256.HashData(key, [.. device, .. Encoding.UTF8.GetBytes(account)], signature);

    private async Task<byte[]> KeyAsync(CancellationToken cancellation)
    {
        if (_key is { } known)
            return known;
        await _reading.WaitAsync(cancellation);
        try
        {
            return _key ??= await ReadOrCreateAsync(cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<byte[]> ReadOrCreateAsync(CancellationToken cancellation)
    {
        const string read = "SELECT value FROM server_facts WHERE name = @name";
        var fact = new { name = ServerFact.DeviceKey, value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        await using (var connection = await database.OpenAsync(cancellation))
        {
            if (await connection.ExecuteScalarAsync<string?>(new CommandDefinition(read, fact, cancellationToken: cancellation)) is { } stored)
                return Convert.FromBase64String(stored);
        }

        return Convert.FromBase64String(await database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO server_facts (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", fact, transaction);
            return await connection.ExecuteScalarAsync<string>(read, fact, transaction);
        }, cancellation) ?? throw new InvalidDataException("The key of the devices was written and is not there."));
    }
}
