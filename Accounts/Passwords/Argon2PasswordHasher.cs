using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;

namespace WatchParty.Accounts.Passwords;

internal sealed class Argon2PasswordHasher(HashTurns turns) : IPasswordHasher
{
    private const int SaltLength = 16;
    private const int TagLength = 32;

    /// <summary>Stands in where there is no hash, so that a name nobody has takes as long as a wrong password. No password has this tag.</summary>
    private static readonly PhcString s_nobody = new(
        Argon2Cost.Today, RandomNumberGenerator.GetBytes(SaltLength), RandomNumberGenerator.GetBytes(TagLength));

    public async Task<string?> HashAsync(string password, CancellationToken cancellation = default)
    {
        using var turn = await turns.TakeAsync(cancellation);
        if (turn is null)
            return null;

        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new PhcString(Argon2Cost.Today, salt, await TagAsync(password, Argon2Cost.Today, salt, TagLength)).ToString();
    }

    public async Task<PasswordVerdict> VerifyAsync(string password, string? hash, CancellationToken cancellation = default)
    {
        using var turn = await turns.TakeAsync(cancellation);
        if (turn is null)
            return PasswordVerdict.Busy;

        var known = PhcString.TryParse(hash, out var stored);
        stored ??= s_nobody;
        // Argon2 refuses to hash nothing; what is no password at all takes as long as a wrong one.
        var tag = await TagAsync(password.Length == 0 ? " " : password, stored.Cost, stored.Salt, stored.Tag.Length);
        if (!CryptographicOperations.FixedTimeEquals(tag, stored.Tag) || !known || password.Length == 0)
            return PasswordVerdict.Wrong;
        return stored.Cost.IsBelow(Argon2Cost.Today) ? PasswordVerdict.RightButOutdated : PasswordVerdict.Right;
    }

    private static async Task<byte[]> TagAsync(string password, Argon2Cost cost, byte[] salt, int length)
    {
        using var argon = new Argon2id(Encoding.UTF8.GetBytes(password))
        {
            Salt = salt,
            MemorySize = cost.MemoryKib,
            Iterations = cost.Iterations,
            DegreeOfParallelism = cost.Lanes,
        };
        return await argon.GetBytesAsync(length);
    }
}
