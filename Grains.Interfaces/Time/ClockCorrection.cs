namespace WatchParty.Time;

/// <summary>What is added to a clock, as a function of the clock's age.</summary>
internal sealed record ClockCorrection(TimeSpan Since, TimeSpan From, TimeSpan To)
{
    /// <summary>A film that runs 0.05 % faster or slower looks and sounds the same.</summary>
    private const double Slew = 0.0005;

    public static ClockCorrection None { get; } = Settled(TimeSpan.Zero);

    public static ClockCorrection Settled(TimeSpan offset) => new(TimeSpan.Zero, offset, offset);

    public TimeSpan At(TimeSpan age)
    {
        var reach = (age - Since) * Slew;
        var way = To - From;
        return way.Duration() <= reach ? To : From + (way < TimeSpan.Zero ? -reach : reach);
    }

    public ClockCorrection Towards(TimeSpan target, TimeSpan age) => new(age, At(age), target);
}
