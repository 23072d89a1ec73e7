namespace WatchParty.Faults.Clusters;

/// <summary>Breaks a promise on purpose, to prove that the suite would see it broken.</summary>
internal enum ClusterSabotage
{
    None,

    /// <summary>The crowd believes that whatever was never answered was done.</summary>
    Believe,

    /// <summary>PostgreSQL acknowledges before it has written.</summary>
    LazyCommit,

    /// <summary>Silos are killed where they should be asked to stop.</summary>
    Hasty,

    /// <summary>Before a frozen silo wakes, the table says again that it belongs to the cluster.</summary>
    Resurrect,

    /// <summary>While a network is parted, rooms are set back to what they were before: as by the other side, had it a right to write.</summary>
    Overwrite,
}
