namespace WatchParty.Faults.Clusters;

/// <summary>When a page first knew of a version of its room.</summary>
internal readonly record struct Told(TimeSpan At, long Version);
