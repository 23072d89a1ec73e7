using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Rooms;
using WatchParty.Gateway;
using WatchParty.Inbox;
using WatchParty.People;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>The relays of all inboxes that have a notification socket in this process.</summary>
internal sealed class InboxDirectory(IGrainFactory grains, GatewayIdentity gateway, VersionBoard versions, ServerClock clock, ILogger<InboxRelay> log)
{
    private readonly ConcurrentDictionary<UserId, InboxRelay> _relays = new();

    public InboxRelay Join(UserId user, BrowserSocket socket)
    {
        while (true)
        {
            var relay = _relays.GetOrAdd(user, id => new InboxRelay(grains.InboxOf(id), gateway, versions, clock, log));
            if (relay.TryAdd(socket))
                return relay;
            _relays.TryRemove(KeyValuePair.Create(user, relay));
        }
    }

    public void Receive(InboxEvent news)
    {
        if (_relays.TryGetValue(news.User, out var relay))
            relay.Receive(news);
    }

    /// <summary>Every relay compares itself with its inbox, one after the other; those without sockets are given up.</summary>
    public Task CompareAllAsync(TimeSpan within, CancellationToken cancellation) => InTurn.ForEachAsync(
        _relays.ToArray(),
        within,
        one =>
        {
            if (one.Value.TryRetire())
                _relays.TryRemove(one);
            else
                one.Value.Compare();
        },
        clock,
        cancellation);
}
