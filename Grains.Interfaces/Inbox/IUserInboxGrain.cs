using System.Collections.Immutable;
using WatchParty.Gateway;
using WatchParty.Rooms;

namespace WatchParty.Inbox;

/// <summary>
/// One person's rooms and invites, keyed by user id. A copy: the rooms are the truth and write here; the inbox never calls a room.
/// </summary>
[Alias("IUserInboxGrain")]
public interface IUserInboxGrain : IGrainWithGuidKey
{
    /// <summary>Stores a card for a room in which the person is host, joined or invited; durable when it returns. Repeating it changes nothing.</summary>
    [Alias("Put")]
    Task PutAsync(RoomCard card);

    /// <summary>Forgets a room that has ended, or in which the person has no place any more.</summary>
    [Alias("Remove")]
    Task RemoveAsync(RoomId room, long version);

    /// <summary>Pending invites, newest first.</summary>
    [Alias("ListInvites")]
    Task<ImmutableArray<RoomCard>> ListInvitesAsync();

    [Alias("CountInvites")]
    Task<int> CountInvitesAsync();

    /// <summary>Rooms in which the person is host, joined or invited, newest first.</summary>
    [Alias("ListRooms")]
    Task<ImmutableArray<RoomCard>> ListRoomsAsync();

    /// <summary>A place for a new room, within the number of rooms that one host may have open.</summary>
    [Alias("Reserve")]
    Task<Reservation> ReserveAsync(IdempotencyKey? key);

    /// <summary>Tells this gateway about every change from now on (lease 30 s: repeat it); the answer is the state of the same turn.</summary>
    [Alias("Attach")]
    Task<InboxEvent> AttachAsync(GatewayId gateway);

    [Alias("Detach")]
    Task DetachAsync(GatewayId gateway);
}
