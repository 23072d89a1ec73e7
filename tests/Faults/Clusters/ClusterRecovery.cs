namespace WatchParty.Faults.Clusters;

/// <param name="Answered">From the fault (of the database: from its return) until every room answered.</param>
/// <param name="Converged">Until the cluster was whole again, everybody back and all sockets of a room of one version.</param>
internal sealed record ClusterRecovery(ClusterFault Fault, TimeSpan Answered, TimeSpan Converged, int LiveRooms, int Acknowledged)
{
    public override string ToString() =>
        $"{Fault}: all {LiveRooms} rooms answered after {Answered.TotalSeconds:0.0} s, everything as before after {Converged.TotalSeconds:0.0} s; {Acknowledged} changes acknowledged so far";
}
