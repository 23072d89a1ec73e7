namespace WatchParty.Settings;

/// <summary>Settings <c>Limits:*</c> that concern every limit; each feature keeps its own limits in a class of its own.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Multiplies every rate limit and connection cap; for load tests on a closed machine.</summary>
    public double Scale { get; set; } = 1;

    public int Scaled(int limit) => (int)Math.Min(int.MaxValue, Math.Ceiling(limit * Scale));
}
