namespace WatchParty.SyncRig.Matrix;

/// <summary>What must hold of a case; what is not given is not asked.</summary>
/// <param name="TogetherMs">How long after a play, pause or seek all are within 50 ms of each other.</param>
/// <param name="BackMs">The same after somebody came, came back or woke.</param>
public sealed record Goals(double MedianMs, double P95Ms, double TogetherMs = double.PositiveInfinity, double BackMs = double.PositiveInfinity)
{
    /// <summary>Measured only.</summary>
    public static readonly Goals None = new(double.PositiveInfinity, double.PositiveInfinity);

    public const double LeastShareAtRate = 0.9;
    public const double MostNudge = 0.05;

    /// <summary>For the first three seconds after somebody joined.</summary>
    public const double MostNudgeOnArrival = 0.1;
}
