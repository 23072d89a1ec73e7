namespace WatchParty.EndToEnd.Tests.Measuring;

/// <summary>How far apart two pages played, in milliseconds, without sign.</summary>
public sealed record Offset(double MedianMs, double P95Ms, double MaxMs, int Samples)
{
    public static Offset Between(Track one, Track other)
    {
        var offsets = one.Samples
            .Select(sample => other.MediaAt(sample.ClockMs) is { } media ? Math.Abs(sample.MediaMs - media) : (double?)null)
            .OfType<double>()
            .Order()
            .ToArray();
        return offsets.Length > 0
            ? new(offsets[offsets.Length / 2], offsets[(int)(offsets.Length * 0.95)], offsets[^1], offsets.Length)
            : throw new InvalidOperationException("The two recordings do not overlap in time.");
    }

    public override string ToString() => FormattableString.Invariant(
        $"offset of the two players: median {MedianMs:F1} ms, p95 {P95Ms:F1} ms, max {MaxMs:F1} ms ({Samples} samples)");
}
