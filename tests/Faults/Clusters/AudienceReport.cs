using WatchParty.Support.Histories;

namespace WatchParty.Faults.Clusters;

/// <summary>What a fault looked like from the seats.</summary>
/// <param name="Cut">Pages that lost their line.</param>
/// <param name="Back">The longest that one of these was without its room, from when it noticed.</param>
/// <param name="Healed">The longest that a page whose line held lacked something that had happened, once rooms answered again.</param>
internal sealed record AudienceReport(int Cut, TimeSpan Back, TimeSpan Healed, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => $"{Cut} lost sockets were back within {Back.TotalSeconds:0.0} s, the others healed within {Healed.TotalSeconds:0.00} s";
}
