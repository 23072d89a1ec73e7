using Microsoft.Extensions.Options;
using WatchParty.Accounts;
using WatchParty.Api.Accounts;
using WatchParty.Api.Rooms;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>Hands out and takes back the right to open one socket once. Only the hash of a ticket reaches anything that keeps it.</summary>
internal sealed class SocketTickets(IGrainFactory grains, ISessions sessions, ServerClock clock, IOptions<SocketLimits> limits)
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Sixteen, by the first digit of a ticket's hash, so that no single grain has to see every socket that opens.</summary>
    private readonly ITicketShardGrain[] _shards = [.. Digits.Select(digit => grains.GetGrain<ITicketShardGrain>(digit.ToString()))];

    /// <param name="room">Null for a socket of the notifications.</param>
    public async Task<TicketIssued> IssueAsync(CurrentUser me, RoomId? room)
    {
        var token = SecretToken.New();
        var expiresAt = clock.GetUtcNow() + limits.Value.TicketLifetime;
        var hash = SecretToken.HashOf(token);
        await ShardOf(hash).IssueAsync(hash, new SocketTicket(me.Session, room, expiresAt));
        return new TicketIssued(token, expiresAt.ToUnixTimeSeconds());
    }

    /// <summary>Null when the ticket is not good here and now; it is used up in any case.</summary>
    public async Task<SocketHolder?> RedeemAsync(string token, RoomId? room)
    {
        var hash = SecretToken.HashOf(token);
        var ticket = await ShardOf(hash).RedeemAsync(hash);
        if (ticket is null || ticket.Room != room || await sessions.FindAsync(ticket.Session) is not { } person)
            return null;

        var holder = new SocketHolder(person.Id, person.Username, ticket.Session);
        return room is not { } id || await IsMemberAsync(id, holder) ? holder : null;
    }

    private ITicketShardGrain ShardOf(string hash) => _shards[Digits.IndexOf(hash[0], StringComparison.Ordinal)];

    private async Task<bool> IsMemberAsync(RoomId room, SocketHolder holder) =>
        await grains.Room(room).LookAsync(holder.AsActor()) is RoomReply.Accepted(var seen)
        && seen.Status is not RoomStatus.Ended
        && seen.Find(holder.User) is { Status: MemberStatus.Joined };
}
