using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Gateway;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Bench.Micro;

/// <summary>One event from the stream to every socket of a room; the sockets write into nothing.</summary>
public class FanOutBenchmarks
{
    private readonly SinkStream _sink = new();
    private RoomRelay _relay = null!;
    private RoomSnapshot _room = null!;
    private long _version;

    [Params(5, 200)]
    public int Members { get; set; }

    [Params(true, false)]
    public bool Compact { get; set; }

    /// <summary>A hello and a state for each.</summary>
    private int Greetings => 2 * Members;

    [GlobalSetup]
    public void SetUp()
    {
        var room = RoomOf.Members(Members);
        _room = RoomView.Snapshot(room, Roster.Of(room, null));
        _version = _room.Version;
        var clock = new ServerClock(TimeProvider.System);
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        var metrics = new GatewayMetrics(meters, new OpenSockets(clock, Options.Create(new SocketLimits()), Options.Create(new LimitsOptions())), clock);
        _relay = new RoomRelay(new SilentRoom(_room), new GatewayIdentity(clock, new NoSilo()), new VersionBoard(), new RelaySettings(5, TimeSpan.FromSeconds(15)), clock, NullLogger.Instance);
        foreach (var attendee in RoomOf.Attendees(Members))
        {
            var webSocket = WebSocket.CreateFromStream(_sink, new WebSocketCreationOptions { IsServer = true });
            var socket = new BrowserSocket(webSocket, new LastHeard(clock), new SocketLimits(), clock);
            var holder = new SocketHolder(attendee.User, "somebody", new SessionId(attendee.User.Value));
            var talk = new SocketTalk(socket, new MessageAllowance(new SocketLimits(), new LimitsOptions(), clock), clock);
            _relay.TryAdd(new RoomConnection(attendee.Connection, holder, Compact, socket, talk, metrics, NullLogger<RoomConnection>.Instance));
        }

        // Until the relay knows its room it tells nobody anything, and what it missed it would ask for again and again.
        if (!SpinWait.SpinUntil(() => _sink.Writes == Greetings, TimeSpan.FromSeconds(10)))
            throw new TimeoutException($"{Greetings} greeting frames were awaited for 10 s, {_sink.Writes} came.");
        CheckThatEveryFrameIsSentAtOnce();
    }

    [Benchmark(Description = "fan out one change of playback")]
    public void FanOut() => _relay.Receive(new RoomEvent.PlaybackChanged(_room.Id, ++_version, _room.Playback));

    /// <summary>Else the figures were those of frames that are replaced before anybody writes them.</summary>
    private void CheckThatEveryFrameIsSentAtOnce()
    {
        for (var change = 0; change < 100; change++)
            FanOut();
        if (_sink.Writes - Greetings is var sent && sent != 100 * Members)
            throw new InvalidOperationException($"Of {100 * Members} frames {sent} were sent.");
    }
}
