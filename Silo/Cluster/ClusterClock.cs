using System.Globalization;
using Npgsql;
using WatchParty.Silo.Starting;
using WatchParty.Time;

namespace WatchParty.Silo.Cluster;

/// <summary>
/// Silos' clocks differ by seconds, and a room may move from one to another in the middle of a film. So all follow the
/// clock of the one machine that all of them know, PostgreSQL's: taken over at the start, before anybody asks for the
/// time, and followed gently from then on. While PostgreSQL is away each goes on by itself.
/// </summary>
internal sealed class ClusterClock(NpgsqlDataSource source, ServerClock clock, ILogger<ClusterClock> log) : BackgroundService, IHostedLifecycleService
{
    private const int Samples = 8;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    /// <summary>Clocks do not drift by a second in ten: then somebody has set PostgreSQL's, and that moves nobody.</summary>
    private static readonly TimeSpan s_mostDrift = TimeSpan.FromSeconds(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            clock.Set(await MeasureAsync(cancellationToken));
        }
        catch (NpgsqlException e)
        {
            throw new StartupException($"The database of Storage:ConnectionString cannot be used: {e.Message}");
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(s_interval, clock);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var behind = await MeasureAsync(stoppingToken);
                if (behind.Duration() < s_mostDrift)
                    clock.Steer(behind);
                else
                    ClusterLog.ClockWasSet(log, behind.TotalSeconds);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) // the database is away: this clock goes on by itself
            {
                ClusterLog.ClockNotMeasured(log, e);
            }
        }
    }

    /// <summary>How far this clock is behind. Of several answers the quickest tells it best: it is wrong by at most half its round trip.</summary>
    private async Task<TimeSpan> MeasureAsync(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var ask = new NpgsqlCommand("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint", connection);
        await ask.PrepareAsync(cancellation);
        var best = (RoundTrip: TimeSpan.MaxValue, Behind: TimeSpan.Zero);
        for (var i = 0; i < Samples; i++)
        {
            var asked = clock.GetUtcNow();
            var theirs = DateTimeOffset.UnixEpoch.AddMicroseconds(Convert.ToInt64(await ask.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture));
            var roundTrip = clock.GetUtcNow() - asked;
            if (roundTrip < best.RoundTrip)
                best = (roundTrip, theirs - (asked + (roundTrip / 2)));
        }

        return best.Behind;
    }
}
