namespace WatchParty.Bench.Load;

/// <summary>What one stretch of load came to.</summary>
/// <param name="Planned">Commands that should have been sent.</param>
/// <param name="Expected">Deliveries to others that the sent commands should have caused.</param>
/// <param name="Busy">Share of its thread that the generator used; near 1 it is what limits.</param>
internal sealed record LoadRun(long Planned, long Sent, long Expected, Latencies Latencies, int Closed, TimeSpan Duration, double Busy)
{
    public double P50 => Latencies.Percentile(0.5);

    public double P99 => Latencies.Percentile(0.99);

    public double DeliveriesPerSecond => Latencies.Count / Duration.TotalSeconds;

    public double LostShare => Expected == 0 ? 0 : 1 - (Latencies.Count / (double)Expected);

    /// <summary>Sent as planned, everything delivered, nobody closed, and in time.</summary>
    public bool IsSustained => P99 <= 100 && LostShare <= 0.001 && Sent >= 0.98 * Planned && Closed == 0;
}
