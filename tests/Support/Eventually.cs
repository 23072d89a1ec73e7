namespace WatchParty.Support;

/// <summary>For what the server does in the background and tells nobody when it is done.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <param name="awaited">Completes "Waited 30 s for …".</param>
    /// <param name="patience">30 s unless told.</param>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> done, string awaited, TimeSpan? patience = null)
    {
        var limit = patience ?? s_patience;
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (done(seen))
                return seen;
            if (TimeProvider.System.GetElapsedTime(started) > limit)
                throw new TimeoutException($"Waited {limit.TotalSeconds} s for {awaited}; last seen: {seen}");
            await ticks.WaitForNextTickAsync();
        }
    }
}
