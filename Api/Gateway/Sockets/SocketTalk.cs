using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Problems;
using WatchParty.Time;

namespace WatchParty.Api.Gateway.Sockets;

/// <summary>What every conversation over a socket has in common: pings are answered, floods are refused, and nonsense in the same words.</summary>
internal sealed class SocketTalk(BrowserSocket socket, MessageAllowance allowance, ServerClock clock)
{
    /// <summary>The next message that is for somebody behind the socket, or nonsense, or <see cref="Incoming.Closed"/> when no more will come.</summary>
    public async Task<Incoming> NextAsync()
    {
        while (true)
        {
            var incoming = await socket.ReadAsync();
            if (incoming is Incoming.Closed)
                return incoming;

            if (!allowance.TryMessage())
                RefuseForNumber();
            else if (incoming is Incoming.Said(ClientMessage.Ping ping, var receivedAt))
                socket.Reply(new SharedFrame(() => ServerMessages.Pong(ping, receivedAt, clock.GetUtcNow())));
            else
                return incoming;
        }
    }

    public bool MayReport() => allowance.TryReport();

    public void RefuseNonsense() => Refuse("invalid_message", "This is not a message of the protocol.", CloseCode.NotTheProtocol, allowance.Invalid());

    private void RefuseForNumber() =>
        Refuse(ProblemCode.RateLimited.Word(), "Too many messages; slow down.", CloseCode.TooManyMessages, allowance.Refused());

    private void Refuse(string code, string words, CloseCode close, bool isEnough)
    {
        var error = new ServerMessage.Error(code, words);
        if (isEnough)
            socket.Close(close, error);
        else
            socket.Reply(error);
    }
}
