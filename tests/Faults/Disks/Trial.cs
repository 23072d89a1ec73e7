namespace WatchParty.Faults.Disks;

/// <param name="Refuses">False when the fault is so short that writers only wait.</param>
internal sealed record Trial(string Name, IDiskFault Fault, TimeSpan Lasts, bool Refuses = true);
