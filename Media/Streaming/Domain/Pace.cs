namespace WatchParty.Media.Streaming.Domain;

/// <summary>
/// How fast one response may send: a burst at once, then a steady rate. A line that cannot take that rate is left some
/// room: otherwise the film would fill its queue, and every play, pause and answer of the clock would wait behind it.
/// </summary>
/// <param name="BytesPerSecond">After the burst.</param>
/// <param name="LeastBytesPerSecond">What the film needs to play, and a little more: it is never sent slower.</param>
/// <param name="FromBytes">What had been sent when this rate began.</param>
/// <param name="From">When this rate began.</param>
internal readonly record struct Pace(double BytesPerSecond, double LeastBytesPerSecond, double FromBytes, TimeSpan From = default)
{
    /// <summary>More than this behind its schedule a response does not wait for the pace but for the line.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private const double LeastFactor = 1.15;

    /// <summary>Of what a line was seen to take.</summary>
    private const double RoomLeft = 0.75;

    /// <param name="bytesPerSecond">What the film needs to play.</param>
    public static Pace For(double bytesPerSecond, TimeSpan burst, double factor) =>
        new(bytesPerSecond * factor, bytesPerSecond * Math.Min(factor, LeastFactor), bytesPerSecond * burst.TotalSeconds);

    /// <summary>How long to wait before sending more, when <paramref name="sent"/> bytes went out in <paramref name="elapsed"/>.</summary>
    public TimeSpan Wait(long sent, TimeSpan elapsed)
    {
        var due = Due(sent);
        return due <= elapsed ? TimeSpan.Zero : due - elapsed;
    }

    /// <summary>The pace to go on with: itself, or a slower one where the line is the slower of the two.</summary>
    public Pace Seen(long sent, TimeSpan elapsed)
    {
        if (sent < FromBytes || elapsed - Due(sent) < s_patience)
            return this;

        // A burst that took its time says nothing of what the line takes for long.
        var taken = From == TimeSpan.Zero ? BytesPerSecond : (sent - FromBytes) / (elapsed - From).TotalSeconds * RoomLeft;
        return this with { BytesPerSecond = Math.Clamp(taken, LeastBytesPerSecond, BytesPerSecond), FromBytes = sent, From = elapsed };
    }

    private TimeSpan Due(long sent) => From + TimeSpan.FromSeconds((sent - FromBytes) / BytesPerSecond);
}
