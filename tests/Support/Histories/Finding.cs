namespace WatchParty.Support.Histories;

/// <summary>A broken promise.</summary>
/// <param name="Invariant">As numbered in <c>docs/reliability.md</c>.</param>
public sealed record Finding(string Invariant, string What)
{
    public override string ToString() => $"{Invariant}: {What}";
}
