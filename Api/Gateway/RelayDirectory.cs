using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Api.Rooms;
using WatchParty.Gateway;
using WatchParty.Media;
using WatchParty.Rooms;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>The relays of all rooms that have a socket in this process.</summary>
internal sealed class RelayDirectory(
    IGrainFactory grains,
    GatewayIdentity gateway,
    VersionBoard versions,
    ServerClock clock,
    IOptions<SocketLimits> limits,
    IOptions<LimitsOptions> scale,
    ILogger<RoomRelay> log)
{
    private readonly ConcurrentDictionary<RoomId, RoomRelay> _relays = new();
    private readonly RelaySettings _settings = new(scale.Value.Scaled(limits.Value.SocketsPerMember), limits.Value.SocketPingInterval);

    public IEnumerable<RoomConnection> Connections => _relays.Values.SelectMany(relay => relay.Connections);

    public RoomRelay Join(RoomId room, RoomConnection connection)
    {
        while (true)
        {
            var relay = _relays.GetOrAdd(room, id => new RoomRelay(grains.Room(id), gateway, versions, _settings, clock, log));
            if (relay.TryAdd(connection))
                return relay;
            _relays.TryRemove(KeyValuePair.Create(room, relay));
        }
    }

    public void Receive(RoomEvent news)
    {
        if (_relays.TryGetValue(news.Room, out var relay))
            relay.Receive(news);
    }

    /// <summary>Lets every room look again that plays a film out of this library.</summary>
    public Task RecheckAsync(LibraryId library) => Task.WhenAll(_relays.Values.Select(relay => relay.RecheckAsync(library)));

    /// <summary>Every relay compares itself with its room, one after the other; those without sockets are given up.</summary>
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
