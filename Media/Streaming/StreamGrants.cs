using System.Buffers.Text;
using System.Security.Cryptography;
using WatchParty.Media.Catalog;
using WatchParty.People;

namespace WatchParty.Media.Streaming;

/// <summary>Signs and reads grants. Nothing is stored but the key, so that a grant outlives a restart of the server and is good at every silo.</summary>
public sealed class StreamGrants
{
    private const int IdLength = 16;
    private const int PayloadLength = 3 * IdLength;
    private const int TokenLength = PayloadLength + HMACSHA256.HashSizeInBytes;

    private readonly GrantKey _key;

    internal StreamGrants(GrantKey key) => _key = key;

    public string Sign(StreamGrant grant)
    {
        Span<byte> token = stackalloc byte[TokenLength];
        grant.Session.Value.TryWriteBytes(token);
        grant.User.Value.TryWriteBytes(token[IdLength..]);
        grant.File.Value.TryWriteBytes(token[(2 * IdLength)..]);
        HMACSHA256.HashData(_key.Value, token[..PayloadLength], token[PayloadLength..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Null when it was not signed here, or was altered.</summary>
    public StreamGrant? Read(string? text)
    {
        if (text is not { Length: < 2 * TokenLength } || !Base64Url.IsValid(text, out var length) || length != TokenLength)
            return null;
        Span<byte> token = Base64Url.DecodeFromChars(text);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key.Value, token[..PayloadLength], signature);
        return CryptographicOperations.FixedTimeEquals(signature, token[PayloadLength..])
            ? new StreamGrant(new SessionId(Id(token, 0)), new UserId(Id(token, 1)), new FileId(Id(token, 2)))
            : null;
    }

    private static Guid Id(ReadOnlySpan<byte> token, int index) => new(token.Slice(index * IdLength, IdLength));
}
