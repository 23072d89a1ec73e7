namespace WatchParty.Bench.Load;

/// <summary>What one stretch of load came to.</summary>
/// <param name="Planned">Commands that should have been sent.</param>
/// <param name="Expected">Deliveries to others that the sent commands should have caused.</param>
/// <param name="Latencies">Of all that arrived. A delivery that was replaced by a newer one arrived with that.</param>
/// <param name="Replaced">How many those were.</param>
/// <param name="Busy">Share of its thread that the generator used; near 1 it is what limits.</param>
internal sealed record LoadRun(long Planned, long Sent, long Expected, Latencies Latencies, long Replaced, int Closed, TimeSpan Duration, double Busy)
{
    public double P50 => Latencies.Percentile(0.5);

    public double P99 => Latencies.Percentile(0.99);

    /// <summary>Frames, without what was replaced.</summary>
    public long Delivered => Latencies.Count - Replaced;

    public double DeliveriesPerSecond => Delivered / Duration.TotalSeconds;

    public double LostShare => Expected == 0 ? 0 : 1 - (Latencies.Count / (double)Expected);

    public double ReplacedShare => Expected == 0 ? 0 : Replaced / (double)Expected;

    /// <summary>Sent as planned, everything known to everybody in time, nearly all of it by a frame of its own, nobody closed.</summary>
    public bool IsSustained => P99 <= 100 && LostShare <= 0.001 && ReplacedShare <= 0.01 && Sent >= 0.98 * Planned && Closed == 0;
}
