using System.Globalization;

namespace WatchParty.Bench;

/// <summary>Figures as the report shows them; those of repeated runs as median and range.</summary>
internal static class Spread
{
    public static string Of(IEnumerable<double> figures, string format = "N0")
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 1
            ? Show(sorted[0], format)
            : $"{Show(sorted[sorted.Count / 2], format)} ({Show(sorted[0], format)}–{Show(sorted[^1], format)})";
    }

    public static string Show(double figure, string format = "N0") => figure.ToString(format, CultureInfo.InvariantCulture);

    public static double Percentile(this IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
