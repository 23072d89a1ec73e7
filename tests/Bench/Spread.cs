using System.Globalization;

namespace WatchParty.Bench;

/// <summary>Figures of repeated runs, shown as median and range.</summary>
internal static class Spread
{
    public static string Of(IEnumerable<double> figures, string format)
    {
        var sorted = figures.Order().ToList();
        string Show(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Show(sorted[sorted.Count / 2])} ({Show(sorted[0])}–{Show(sorted[^1])})";
    }

    public static double Percentile(this IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
