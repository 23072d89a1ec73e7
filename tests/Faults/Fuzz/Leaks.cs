using WatchParty.Support.Histories;

namespace WatchParty.Faults.Fuzz;

/// <summary>I14: what a load took, it gives back. The garbage collector keeps some memory in hand, handles nobody does.</summary>
internal static class Leaks
{
    private const int SpareHandles = 12;
    private const double SpareMb = 64;

    public static IEnumerable<Finding> Between(Vitals before, Vitals after)
    {
        if (after.Handles > before.Handles + SpareHandles)
            yield return new("I14", $"Handles grew from {before.Handles} to {after.Handles}.");
        if (after.ResidentMb > (before.ResidentMb * 1.05) + SpareMb)
            yield return new("I14", $"Memory grew from {before.ResidentMb:0} to {after.ResidentMb:0} MB.");
    }
}
