using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>
/// Wakes every listed room at start and a few times a day: what an earlier life left undelivered is delivered,
/// and rooms that nobody uses end although nothing else would bring them back to memory.
/// </summary>
internal sealed class RoomKeeper(IGrainFactory grains, ServerClock clock, IOptions<RoomOptions> options, ILogger<RoomKeeper> logger) : BackgroundService
{
    private const int AtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(options.Value.WakeInterval, clock);
        do
            await WakeAllAsync(stoppingToken);
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WakeAllAsync(CancellationToken stopping)
    {
        var listed = (await Task.WhenAll(RoomDirectory.All(grains).Select(ListAsync))).SelectMany(rooms => rooms).ToArray();
        var live = 0;
        await Parallel.ForEachAsync(listed, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping }, async (room, _) =>
        {
            if (await WakeAsync(room))
                Interlocked.Increment(ref live);
        });
        RoomLog.Woken(logger, live, listed.Length);
    }

    private async Task<ImmutableArray<RoomId>> ListAsync(IRoomDirectoryGrain shard)
    {
        try
        {
            return await shard.ListAsync();
        }
        catch (Exception exception)
        {
            // Safe to go on: the other shards are independent, and this one is read again next time.
            RoomLog.ListingFailed(logger, exception);
            return [];
        }
    }

    private async Task<bool> WakeAsync(RoomId room)
    {
        try
        {
            return await grains.GetGrain<IRoomGrain>(room.Value).WakeAsync();
        }
        catch (Exception exception)
        {
            // Safe to go on: one unreadable room must not keep the others asleep.
            RoomLog.WakingFailed(logger, room, exception);
            return false;
        }
    }
}
