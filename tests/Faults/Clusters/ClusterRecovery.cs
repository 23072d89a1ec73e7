namespace WatchParty.Faults.Clusters;

/// <param name="Answered">From the fault (of the database: from its return) until every room answered.</param>
/// <param name="Converged">Until the cluster was whole again, everybody back and all sockets of a room of one version.</param>
/// <param name="Acknowledged">Changes since the suite began.</param>
internal sealed record ClusterRecovery(
    ClusterFault Fault, TimeSpan Duration, TimeSpan Answered, TimeSpan Converged, int LiveRooms, int Acknowledged, AudienceReport Audience)
{
    private string Name => Duration > TimeSpan.Zero ? $"{Fault} for {Duration.TotalSeconds:0} s" : $"{Fault}";

    /// <summary>What took longer than it should on an idle machine.</summary>
    public IEnumerable<string> Misses => (Fault switch
    {
        ClusterFault.Kill => [("rooms answered", Answered, 3), ("lost sockets were back", Audience.Back, 5), ("other sockets had healed", Audience.Healed, 2)],
        ClusterFault.Roll => [("lost sockets were back", Audience.Back, 5)],
        ClusterFault.Database => [("rooms answered", Answered, 10)],
        _ => (IEnumerable<(string, TimeSpan, int)>)[("rooms answered", Answered, 30)],
    }).Where(bar => bar.Item2.TotalSeconds > bar.Item3).Select(bar => $"{Name}: {bar.Item1} after {bar.Item2.TotalSeconds:0.0} s, the bar is {bar.Item3} s.");

    public override string ToString() =>
        $"{Name}: all {LiveRooms} rooms answered after {Answered.TotalSeconds:0.0} s, {Audience}, everything as before after {Converged.TotalSeconds:0.0} s; {Acknowledged} changes acknowledged so far";
}
