namespace WatchParty.Faults.Clusters;

internal enum ClusterFault
{
    /// <summary>kill -9 of a silo.</summary>
    Kill,

    /// <summary>SIGSTOP of a silo, and SIGCONT when the others have given it up.</summary>
    Freeze,

    /// <summary>Everything that one silo sends to the other is lost; what the other sends arrives.</summary>
    Partition,

    /// <summary>SIGTERM of one silo after the other, each started again.</summary>
    Roll,

    /// <summary>PostgreSQL stops at once and is started again.</summary>
    Database,
}
