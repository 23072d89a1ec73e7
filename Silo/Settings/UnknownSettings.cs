using WatchParty.Settings;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Settings;

/// <summary>A misspelt setting would silently keep its default, so it stops the start.</summary>
internal static class UnknownSettings
{
    /// <summary>Sections that belong to the framework.</summary>
    private static readonly string[] s_framework = ["Logging", "Kestrel"];

    public static void StopTheStart(IConfiguration configuration, IServiceCollection services)
    {
        var known = KnownSettings.In(services.Select(service => service.ImplementationInstance).OfType<SettingsSection>())
            .Select(setting => setting.Key)
            .Concat(s_framework)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is not null && !Ancestry(key).Any(known.Contains))
                throw new StartupException($"The setting '{key}' does not exist{Suggestion(key, known)}");
        }
    }

    private static IEnumerable<string> Ancestry(string key)
    {
        for (string? path = key; path is not null; path = ConfigurationPath.GetParentPath(path))
            yield return path;
    }

    private static string Suggestion(string key, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(candidate.ToUpperInvariant(), key.ToUpperInvariant()))!;
        return Distance(nearest.ToUpperInvariant(), key.ToUpperInvariant()) <= 3 ? $"; did you mean '{nearest}'?" : ".";
    }

    /// <summary>Levenshtein: how many letters differ.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
