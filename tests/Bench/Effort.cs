namespace WatchParty.Bench;

/// <summary>How thoroughly to measure.</summary>
/// <param name="IsShort">Only as long as it takes to see that the case runs; the figures mean nothing.</param>
internal sealed record Effort(ProductBuild Build, int Repeats, bool IsShort)
{
    public T Pick<T>(T full, T brief) => IsShort ? brief : full;
}
