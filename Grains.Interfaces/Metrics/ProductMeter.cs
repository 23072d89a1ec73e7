using System.Diagnostics.Metrics;

namespace WatchParty.Metrics;

/// <summary>The meter of everything that this product measures of itself. Each feature adds its own instruments.</summary>
public static class ProductMeter
{
    public const string Name = "WatchParty";

    /// <summary>Fine below a frame, coarse where people complain anyway.</summary>
    private static readonly double[] s_milliseconds = [1, 2, 5, 8, 10, 15, 20, 30, 40, 60, 100, 150, 250, 500, 1_000, 2_500, 5_000, 10_000];

    public static Meter Create(IMeterFactory meters) => meters.Create(Name);

    public static Histogram<double> CreateMilliseconds(this Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "ms", description, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = s_milliseconds });
}
