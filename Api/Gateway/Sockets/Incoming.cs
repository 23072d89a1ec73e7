using WatchParty.Api.Gateway.Wire;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>What was read from a socket.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <param name="At">When the last byte of it was here.</param>
    public sealed record Said(ClientMessage Message, DateTimeOffset At) : Incoming;

    /// <summary>A whole text message that is not of the protocol.</summary>
    public sealed record Nonsense : Incoming;

    /// <summary>Something after which nothing more can be understood.</summary>
    public sealed record Unacceptable(CloseCode Code) : Incoming;

    /// <summary>The other side said goodbye, or is gone.</summary>
    public sealed record Closed : Incoming;
}
