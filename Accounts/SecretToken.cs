using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WatchParty.Accounts;

/// <summary>
/// 256 random bits that are a right by themselves: a session, a set-password link.
/// Only the hash is stored. SHA-256 is enough: nobody guesses 256 bits, so slowness would buy nothing.
/// </summary>
public static class SecretToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
