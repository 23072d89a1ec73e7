using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WatchParty.Inbox;
using WatchParty.People;

namespace WatchParty.Api.Rooms;

/// <summary>The <c>Idempotency-Key</c> of a request that creates a room.</summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";
    public const string Rule = "An Idempotency-Key has 1 to 255 printable ASCII characters.";

    private const int LongestKey = 255;

    public static bool IsValid(string key) => key.Length is > 0 and <= LongestKey && key.All(letter => letter is >= ' ' and <= '~');

    public static IdempotencyKey KeyFor(string key, UserId caller, CreateRoom body) => new(key, FingerprintOf(key, caller, body));

    /// <summary>
    /// The fingerprint is stored, and a plain hash of a body with a short password in it could be guessed from there:
    /// so it is salted and slow when there is one.
    /// </summary>
    private static string FingerprintOf(string key, UserId caller, CreateRoom body) => Convert.ToHexStringLower(
        Rfc2898DeriveBytes.Pbkdf2(
            JsonSerializer.SerializeToUtf8Bytes(body),
            Encoding.UTF8.GetBytes($"{caller}/{key}"),
            iterations: body.Password is null ? 1 : 100_000,
            HashAlgorithmName.SHA256,
            outputLength: 32));
}
