namespace WatchParty.Bench.Load;

/// <summary>How many deliveries took how long: buckets of 0.02 ms up to 2 s, then one for the rest.</summary>
internal sealed class Latencies
{
    private const int PerMillisecond = 50;
    private const int Buckets = 2000 * PerMillisecond;

    private readonly int[] _counts = new int[Buckets + 1];

    public long Count { get; private set; }

    public void Add(double milliseconds)
    {
        _counts[(int)Math.Min(milliseconds * PerMillisecond, Buckets)]++;
        Count++;
    }

    public double Percentile(double share)
    {
        var left = (long)Math.Ceiling(share * Count);
        for (var bucket = 0; bucket <= Buckets; bucket++)
        {
            left -= _counts[bucket];
            if (left <= 0)
                return (bucket + 1) / (double)PerMillisecond;
        }

        return 0;
    }
}
