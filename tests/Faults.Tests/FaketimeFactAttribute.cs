using WatchParty.Faults.Clocks;

namespace WatchParty.Faults.Tests;

/// <summary>A test that sets a process's clock; skipped, and said so, where that cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaketimeFactAttribute : FactAttribute
{
    public FaketimeFactAttribute() => Skip = SteppedClock.Missing;
}
