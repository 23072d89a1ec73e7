using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms.Domain;
using WatchParty.Time;

namespace WatchParty.Rooms;

/// <summary>Looks up what the rules need to know for one decision, and no more: a pause asks nobody.</summary>
internal sealed class FactFinder(IMediaCatalog catalog, IPeople people, ServerClock clock, IOptions<RoomOptions> rooms, IOptions<SyncOptions> sync)
{
    public RoomOptions Rooms => rooms.Value;

    public SyncOptions Sync => sync.Value;

    public Facts Now(TimeSpan roundTrip = default) => Facts.At(clock.GetUtcNow(), Rooms, Sync, roundTrip);

    public async Task<Facts> ForAsync(Room room, Actor actor, RoomCommand command, TimeSpan roundTrip) => command switch
    {
        RoomCommand.Join => await AboutAsync([actor.User], item: null),
        RoomCommand.Invite invite => await AboutAsync([.. invite.Invites.Select(one => one.User)], item: null),
        RoomCommand.ChangeRoom { Item: { } item } => await AboutAsync([.. room.People.Keys], item),
        _ => Now(roundTrip),
    };

    public Task<Facts> ForAsync(Actor host, OpenRoom request) =>
        AboutAsync([host.User, .. request.Invites.Select(invite => invite.User)], request.Item);

    /// <summary>The time is taken last: looking up may have been slow.</summary>
    public async Task<Facts> AboutAsync(ImmutableArray<UserId> users, ItemId? item)
    {
        var found = await people.FindAsync([.. users.Distinct()]);
        var media = item is { } id ? await catalog.FindAsync(id) : null;
        return Now() with { People = found, Item = media };
    }
}
