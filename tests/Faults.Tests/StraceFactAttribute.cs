using WatchParty.Faults.Tracing;

namespace WatchParty.Faults.Tests;

/// <summary>A test that makes the kernel's calls fail; skipped, and said so, where that cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute() => Skip = Strace.Missing;
}
