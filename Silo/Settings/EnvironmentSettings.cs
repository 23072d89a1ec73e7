using System.Collections;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Settings;

/// <summary><c>WATCHPARTY_A__B=x</c> sets <c>A:B</c>; <c>WATCHPARTY_A__B_FILE=/run/secrets/b</c> sets it to what the file holds.</summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "WATCHPARTY_";
    private const string SecretSuffix = "_FILE";

    public static Dictionary<string, string?> Read(IDictionary environment)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in environment)
        {
            var name = (string)variable.Key;
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            var secret = name.EndsWith(SecretSuffix, StringComparison.Ordinal);
            var key = name[Prefix.Length..(secret ? ^SecretSuffix.Length : ^0)].Replace("__", ":", StringComparison.Ordinal);
            var value = (string?)variable.Value;
            if (!settings.TryAdd(key, secret ? Secret(name, value) : value))
                throw new StartupException($"{Prefix}{key.Replace(":", "__", StringComparison.Ordinal)} is set twice, once through a file: remove one of the two.");
        }

        return settings;
    }

    private static string Secret(string name, string? file)
    {
        try
        {
            return File.ReadAllText(file ?? "").TrimEnd('\r', '\n');
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException($"{name} names a file that cannot be read: {unreadable.Message}");
        }
    }
}
