namespace WatchParty.Media.Streaming.Domain;

/// <summary>How fast one response may send: a burst at once, then a steady rate.</summary>
internal readonly record struct Pace(double BurstBytes, double BytesPerSecond)
{
    /// <param name="bytesPerSecond">What the film needs to play.</param>
    public static Pace For(double bytesPerSecond, TimeSpan burst, double factor) => new(bytesPerSecond * burst.TotalSeconds, bytesPerSecond * factor);

    /// <summary>How long to wait before sending more, when <paramref name="sent"/> bytes went out in <paramref name="elapsed"/>.</summary>
    public TimeSpan Wait(long sent, TimeSpan elapsed)
    {
        var due = (sent - BurstBytes) / BytesPerSecond;
        return due <= elapsed.TotalSeconds ? TimeSpan.Zero : TimeSpan.FromSeconds(due) - elapsed;
    }
}
