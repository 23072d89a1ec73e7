namespace WatchParty.Faults.Clusters;

/// <param name="Duration">Of a standstill, a partition or an outage.</param>
internal sealed record ClusterTrial(ClusterFault Fault, TimeSpan Duration)
{
    /// <summary>Each fault as long as it must be survived.</summary>
    /// <param name="seconds">Null: each in all its lengths.</param>
    public static IReadOnlyList<ClusterTrial> Of(IEnumerable<ClusterFault> faults, int? seconds) =>
        [.. faults.SelectMany(fault => (seconds is { } one ? [one] : Lengths(fault)).Select(length => new ClusterTrial(fault, TimeSpan.FromSeconds(length))))];

    private static int[] Lengths(ClusterFault fault) => fault switch
    {
        ClusterFault.Freeze => [5, 30, 120],
        ClusterFault.Partition => [20],
        ClusterFault.Database => [0, 60],
        _ => [0],
    };
}
