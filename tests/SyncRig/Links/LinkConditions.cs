using System.Globalization;

namespace WatchParty.SyncRig.Links;

/// <summary>What one viewer's line does to every byte, each way.</summary>
/// <param name="Delay">One way.</param>
/// <param name="Jitter">Added to or taken from the delay, evenly spread.</param>
/// <param name="SpikeShare">The share of chunks that wait for <paramref name="Spike"/> more, as after a lost packet.</param>
/// <param name="KilobitsPerSecond">Zero: as fast as the machine.</param>
/// <param name="Queue">How much unsent data the line keeps before it makes the sender wait, as time: home routers keep far too much.</param>
public sealed record LinkConditions(TimeSpan Delay, TimeSpan Jitter, double SpikeShare, TimeSpan Spike, int KilobitsPerSecond, TimeSpan Queue)
{
    public static readonly LinkConditions Clean = new(TimeSpan.Zero, TimeSpan.Zero, 0, TimeSpan.Zero, 0, TimeSpan.Zero);

    public static LinkConditions Far(int delayMs, int jitterMs) =>
        Clean with { Delay = TimeSpan.FromMilliseconds(delayMs), Jitter = TimeSpan.FromMilliseconds(jitterMs) };

    /// <summary>A thin line behind a router that queues two seconds of data.</summary>
    public static LinkConditions Thin(int kilobitsPerSecond) =>
        Far(15, 3) with { KilobitsPerSecond = kilobitsPerSecond, Queue = TimeSpan.FromSeconds(2) };

    public override string ToString() => this == Clean ? "clean" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Delay.TotalMilliseconds:F0}±{Jitter.TotalMilliseconds:F0} ms{(SpikeShare > 0 ? $", {SpikeShare:P0} spikes of {Spike.TotalMilliseconds:F0} ms" : "")}{(KilobitsPerSecond > 0 ? $", {KilobitsPerSecond / 1000.0:0.#} Mbit/s" : "")}");
}
