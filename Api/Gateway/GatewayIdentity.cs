using System.Runtime.CompilerServices;
using WatchParty.Gateway;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>Under which name this process hears from rooms and inboxes. A deaf stream is left for one of a new name.</summary>
internal sealed class GatewayIdentity(ServerClock clock, ILocalSiloDetails here)
{
    // Boxed, because sixteen bytes are not read and written in one step.
    private volatile StrongBox<GatewayId> _current = new(GatewayId.New(clock.GetUtcNow(), here.SiloAddress));

    public GatewayId Current => _current.Value;

    public void Renew() => _current = new StrongBox<GatewayId>(GatewayId.New(clock.GetUtcNow(), here.SiloAddress));
}
