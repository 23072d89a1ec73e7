using WatchParty.SyncRig.Links;

namespace WatchParty.SyncRig.Pages;

/// <summary>One viewer of a case: how good their line is, and what is odd about their device.</summary>
/// <param name="IsLate">Does not open the page before the case says so.</param>
/// <param name="TrimMs">Set in the page as the device's own correction: makes it play that much ahead of the others on purpose.</param>
public sealed record Seat(string Name, LinkConditions Link, bool IsLate = false, int TrimMs = 0)
{
    public static Seat Near(string name) => new(name, LinkConditions.Clean);

    public static Seat Far(string name, int delayMs, int jitterMs) => new(name, LinkConditions.Far(delayMs, jitterMs));
}
