namespace WatchParty.Faults.Clusters;

/// <summary>A page without a working line, from when it noticed until it saw its room again.</summary>
internal sealed record Absence(TimeSpan From, TimeSpan Until);
