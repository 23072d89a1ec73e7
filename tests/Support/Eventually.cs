namespace WatchParty.Support;

/// <summary>For what the server does in the background and tells nobody when it is done.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <param name="awaited">Completes "Waited 30 s for …".</param>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> done, string awaited)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (done(seen))
                return seen;
            if (TimeProvider.System.GetElapsedTime(started) > s_patience)
                throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for {awaited}; last seen: {seen}");
            await ticks.WaitForNextTickAsync();
        }
    }
}
