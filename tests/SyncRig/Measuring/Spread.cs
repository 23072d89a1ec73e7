using System.Globalization;

namespace WatchParty.SyncRig.Measuring;

/// <summary>Many measurements of one thing, in milliseconds.</summary>
public sealed record Spread(int Count, double Median, double P95, double Max)
{
    public static readonly Spread Nothing = new(0, double.NaN, double.NaN, double.NaN);

    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? Nothing : new(sorted.Length, At(0.5), At(0.95), sorted[^1]);

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    public override string ToString() => Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Median:F1} / {P95:F1} / {Max:F1}");
}
