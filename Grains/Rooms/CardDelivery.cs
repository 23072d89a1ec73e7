using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WatchParty.Inbox;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>Brings cards to inboxes, all at once. Idempotent by the room's version, so that it can always be repeated.</summary>
internal sealed class CardDelivery(IGrainFactory grains, ServerClock clock, TimeSpan timeout, ILogger logger)
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(1);

    /// <summary>Those whose inbox did not take it.</summary>
    public async Task<ImmutableHashSet<UserId>> DeliverAsync(Room room, ImmutableHashSet<UserId> users)
    {
        var failed = await Task.WhenAll(users.Select(async user => (User: user, Failed: !await TryDeliverAsync(room, user))));
        return [.. failed.Where(one => one.Failed).Select(one => one.User)];
    }

    /// <summary>Doubles from one second to one minute.</summary>
    public static TimeSpan WaitBefore(int retry) =>
        TimeSpan.FromTicks(Math.Min(s_longestWait.Ticks, s_firstWait.Ticks << Math.Min(retry, 10)));

    private async Task<bool> TryDeliverAsync(Room room, UserId user)
    {
        try
        {
            var inbox = grains.GetGrain<IUserInboxGrain>(user.Value);
            var delivery = Cards.Of(room, user) is { } card ? inbox.PutAsync(card) : inbox.RemoveAsync(room.Id, room.Version);
            await delivery.WaitAsync(timeout, clock);
            return true;
        }
        catch (Exception exception)
        {
            // Safe to go on: the user stays in the stored outbox until a later try succeeds.
            RoomLog.DeliveryFailed(logger, room.Id, user, exception);
            return false;
        }
    }
}
