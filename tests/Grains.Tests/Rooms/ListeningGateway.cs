using System.Collections.Immutable;
using System.Threading.Channels;
using Orleans.Streams;
using WatchParty.Gateway;
using WatchParty.Rooms;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>A gateway that writes down what it is told.</summary>
internal sealed class ListeningGateway
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Channel<GatewayEvent> _told = Channel.CreateUnbounded<GatewayEvent>();

    private ListeningGateway(int number) => Id = new GatewayId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));

    public GatewayId Id { get; }

    public static async Task<ListeningGateway> SubscribeAsync(IStreamProvider streams, int number)
    {
        var gateway = new ListeningGateway(number);
        await GatewayStream.For(streams, gateway.Id).SubscribeAsync((told, _) =>
        {
            gateway._told.Writer.TryWrite(told);
            return Task.CompletedTask;
        });
        return gateway;
    }

    public Task<Attendance> AttendAsync(IRoomGrain room, params string[] names) => room.AttendAsync(Id, Sockets(names));

    public async Task<GatewayEvent> NextAsync(string awaited)
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            return await _told.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"Gateway {Id} waited {s_patience.TotalSeconds} s for {awaited}.", exception);
        }
    }

    /// <summary>The next event of this kind, past any others.</summary>
    public async Task<T> NextAsync<T>() where T : RoomEvent
    {
        while (true)
        {
            if (await NextAsync(typeof(T).Name) is GatewayEvent.FromRoom { Event: T told })
                return told;
        }
    }

    private static ImmutableArray<Attendee> Sockets(string[] names) => [.. names.Select((name, index) => new Attendee(
        new ConnectionId(new Guid(index + 1, 0, 0, new byte[8])), KnownPeople.Id(name), Ready: null, Buffering: null))];
}
