using WatchParty.Inbox;
using WatchParty.Rooms;

namespace WatchParty.Gateway;

/// <summary>Everything that travels on a gateway's stream.</summary>
[GenerateSerializer, Immutable, Alias("GatewayEvent")]
public abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    [GenerateSerializer, Immutable, Alias("GatewayEvent.FromRoom")]
    public sealed record FromRoom([property: Id(0)] RoomEvent Event) : GatewayEvent;

    [GenerateSerializer, Immutable, Alias("GatewayEvent.FromInbox")]
    public sealed record FromInbox([property: Id(0)] InboxEvent Event) : GatewayEvent;

    /// <summary>The gateway's own heartbeat: when it stops coming back, the stream is deaf.</summary>
    [GenerateSerializer, Immutable, Alias("GatewayEvent.Canary")]
    public sealed record Canary([property: Id(0)] long Number) : GatewayEvent;
}
