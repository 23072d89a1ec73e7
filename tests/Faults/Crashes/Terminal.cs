using WatchParty.Support.Histories;

namespace WatchParty.Faults.Crashes;

/// <summary>What a server says on its terminal when something went wrong that it did not expect.</summary>
internal static class Terminal
{
    private static readonly string[] s_alarms = ["Unhandled exception", "UnobservedTaskException", "crit: ", "An unhandled exception has occurred while executing the request"];

    public static IEnumerable<Finding> Check(IEnumerable<string> lines) =>
        from line in lines
        where s_alarms.Any(alarm => line.Contains(alarm, StringComparison.OrdinalIgnoreCase))
        select new Finding("I16", $"The server said: {line}");
}
