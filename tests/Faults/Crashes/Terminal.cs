using WatchParty.Support.Histories;

namespace WatchParty.Faults.Crashes;

/// <summary>What a server says on its terminal when something went wrong that it did not expect.</summary>
internal static class Terminal
{
    private static readonly string[] s_alarms = ["Unhandled exception", "UnobservedTaskException", "crit: ", "An unhandled exception has occurred while executing the request"];

    /// <summary>The lines after an alarm name the exception and where it came from.</summary>
    private const int LinesToQuote = 6;

    public static IEnumerable<Finding> Check(IEnumerable<string> terminal)
    {
        string[] lines = [.. terminal];
        return from place in lines.Index()
               where s_alarms.Any(alarm => place.Item.Contains(alarm, StringComparison.OrdinalIgnoreCase))
               select new Finding("I16", $"The server said: {string.Join('\n', lines.Skip(place.Index).Take(LinesToQuote))}");
    }
}
