using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Settings;

/// <summary>Settings are given as <c>--Key=value</c>; anything else is a slip that must not be ignored.</summary>
internal static class CommandLineSettings
{
    public static Dictionary<string, string?> Read(string[] args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var arg in args)
        {
            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            if (!arg.StartsWith("--", StringComparison.Ordinal) || equals < 3)
                throw new StartupException($"The argument '{arg}' is not understood: settings are given as --Key=value, for example --Urls=http://0.0.0.0:5080.");
            settings[arg[2..equals]] = arg[(equals + 1)..];
        }

        return settings;
    }
}
