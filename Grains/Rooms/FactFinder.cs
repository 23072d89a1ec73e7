using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>Looks up what the rules need to know for one decision, and no more: a pause asks nobody.</summary>
internal sealed class FactFinder(
    IMediaCatalog catalog, IPeople people, IGrainFactory grains, ServerClock clock, IOptions<RoomOptions> rooms, IOptions<SyncOptions> sync, ILogger<FactFinder> log)
{
    public RoomOptions Rooms => rooms.Value;

    public SyncOptions Sync => sync.Value;

    public Facts Now(TimeSpan roundTrip = default) => Facts.At(clock.GetUtcNow(), Rooms, Sync, roundTrip);

    public async Task<Facts> ForAsync(Room room, Actor actor, RoomCommand command, TimeSpan roundTrip) => command switch
    {
        RoomCommand.Join => await AboutAsync([actor.User], item: null),
        RoomCommand.Invite invite => await AboutAsync([.. invite.Invites.Select(one => one.User)], item: null, invites: invite.Invites),
        RoomCommand.ChangeRoom { Item: { } item } => await AboutAsync([.. room.People.Keys], item),
        _ => Now(roundTrip),
    };

    public Task<Facts> ForAsync(Actor host, OpenRoom request) =>
        AboutAsync([host.User, .. request.Invites.Select(invite => invite.User)], request.Item, request.Invites);

    /// <summary>The time is taken last: looking up may have been slow.</summary>
    public async Task<Facts> AboutAsync(ImmutableArray<UserId> users, ItemId? item, ImmutableArray<Invitation> invites = default)
    {
        var found = await people.FindAsync([.. users.Distinct()]);
        var media = item is { } id ? await catalog.FindAsync(id) : null;
        var full = invites.IsDefaultOrEmpty ? [] : await FullInboxesAsync(invites.Select(invite => invite.User).Distinct());
        return Now() with { People = found, Item = media, FullInboxes = full };
    }

    private async Task<ImmutableHashSet<UserId>> FullInboxesAsync(IEnumerable<UserId> users)
    {
        var full = await Task.WhenAll(users.Select(async user => (User: user, IsFull: await IsFullAsync(user))));
        return [.. full.Where(one => one.IsFull).Select(one => one.User)];
    }

    private async Task<bool> IsFullAsync(UserId user)
    {
        try
        {
            return await grains.GetGrain<IUserInboxGrain>(user.Value).CountInvitesAsync().WaitAsync(Rooms.DeliveryTimeout, clock) >= Rooms.MaxInvitesPerInbox;
        }
        catch (Exception failure)
        {
            // Safe to go on: an inbox that does not answer gets its invite later, and one too many harms nobody.
            RoomLog.CountingFailed(log, user, failure);
            return false;
        }
    }
}
