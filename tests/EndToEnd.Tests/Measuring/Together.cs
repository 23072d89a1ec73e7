namespace WatchParty.EndToEnd.Tests.Measuring;

/// <summary>Two pages that play the same film. How near they are is measured elsewhere; the stories see that they are together at all.</summary>
public static class Together
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>They have come within <paramref name="withinMs"/> of each other: a busy machine takes its time to get there.</summary>
    public static async Task<Offset> SeeAsync(Func<TimeSpan, Task<Track>> one, Func<TimeSpan, Task<Track>> other, double withinMs)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var tracks = await Task.WhenAll(one(s_window), other(s_window));
            var offset = Offset.Between(tracks[0], tracks[1]);
            if (offset.MedianMs <= withinMs)
                return offset;
            if (TimeProvider.System.GetElapsedTime(started) > s_patience)
                throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for two pages to be within {withinMs} ms of each other; last seen: {offset}");
        }
    }
}
