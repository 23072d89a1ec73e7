using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A browser's end of a room's socket.</summary>
public sealed class PartySocket : IDisposable
{
    public const string Compact = "watch-party.compact.v1";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    private PartySocket()
    {
    }

    public string? Protocol => _socket.SubProtocol;

    /// <summary>A socket that has shown its ticket in the address, and had its hello and first state.</summary>
    public static Task<PartySocket> EnterAsync(PartyHouse house, Guest guest, string room, string? protocol = null) =>
        EnterAsync(house.Address, guest, room, protocol);

    /// <param name="server">One of several.</param>
    public static async Task<PartySocket> EnterAsync(Uri server, Guest guest, string room, string? protocol = null)
    {
        var socket = await OpenAsync(server, room, await TicketAsync(guest, room), protocol);
        await socket.HearAsync("hello");
        await socket.HearAsync("state");
        return socket;
    }

    /// <summary>A socket of somebody's inbox, which has said nothing yet.</summary>
    public static Task<PartySocket> OpenInboxAsync(PartyHouse house, Friend friend) => OpenInboxAsync(house.Address, friend);

    public static async Task<PartySocket> OpenInboxAsync(Uri server, Friend friend)
    {
        var ticket = (string)(await friend.PostAsync("watch-party/notifications/ws-token").MustSucceed())["token"]!;
        return await ConnectAsync(server, $"notifications/ws?t={ticket}", _ => { });
    }

    public static async Task<string> TicketAsync(Guest guest, string room) =>
        (string)(await guest.Self.PostAsync($"watch-party/rooms/{room}/ws-token").MustSucceed())["token"]!;

    /// <param name="ticket">Null to show one in the first message, or none.</param>
    public static Task<PartySocket> OpenAsync(PartyHouse house, string room, string? ticket, string? protocol = null, string? origin = null) =>
        OpenAsync(house.Address, room, ticket, protocol, origin);

    public static Task<PartySocket> OpenAsync(Uri server, string room, string? ticket, string? protocol = null, string? origin = null) =>
        ConnectAsync(server, ticket is null ? $"rooms/{room}/ws" : $"rooms/{room}/ws?t={ticket}", options =>
        {
            if (protocol is not null)
                options.AddSubProtocol(protocol);
            if (origin is not null)
                options.SetRequestHeader("Origin", origin);
        });

    public Task SayAsync(object message) => SayAsync(System.Text.Json.JsonSerializer.Serialize(message));

    public Task SayAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type, bool isWhole = true) =>
        _socket.SendAsync(bytes, type, isWhole, CancellationToken.None);

    /// <summary>The next frame, which must be of this type.</summary>
    public async Task<JsonNode> HearAsync(string type)
    {
        var frame = await NextAsync($"a {type}");
        Assert.True((string?)frame?["type"] == type, $"Expected a {type}, heard {frame?.ToJsonString() ?? $"close {_socket.CloseStatus}"}.");
        return frame!;
    }

    /// <summary>The next frame of this type, past others.</summary>
    public async Task<JsonNode> HearUntilAsync(string type, Func<JsonNode, bool>? such = null)
    {
        while (await NextAsync($"a {type}") is { } frame)
        {
            if ((string?)frame["type"] == type && such?.Invoke(frame) is not false)
                return frame;
        }

        throw new InvalidOperationException($"The socket was closed with {_socket.CloseStatus} while a {type} was awaited.");
    }

    /// <summary>Everything up to the answer to a ping: a socket answers in order.</summary>
    public async Task<IReadOnlyList<JsonNode>> HearAllAsync()
    {
        await SayAsync(new { type = "ping", id = 4711, client_ts_ms = 0 });
        var heard = new List<JsonNode>();
        while (await NextAsync("a pong") is { } frame && ((string?)frame["type"] != "pong" || (long)frame["id"]! != 4711))
            heard.Add(frame);
        return heard;
    }

    /// <summary>The close code, past any frames. Answered, as every browser does.</summary>
    public async Task<int> HearCloseAsync()
    {
        while (await NextAsync("the close") is not null)
        {
        }

        var code = (int)_socket.CloseStatus!.Value;
        if (_socket.State is WebSocketState.CloseReceived)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return code;
    }

    /// <summary>The room as it is now.</summary>
    public async Task<JsonNode> AskAsync()
    {
        await SayAsync(new { type = "sync" });
        return await HearUntilAsync("state");
    }

    public Task SayGoodbyeAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();

    private static async Task<PartySocket> ConnectAsync(Uri server, string path, Action<ClientWebSocketOptions> with)
    {
        var socket = new PartySocket();
        with(socket._socket.Options);
        using var patience = new CancellationTokenSource(s_patience);
        socket._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket._socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/v1/watch-party/{path}"), patience.Token);
        }
        catch (WebSocketException) when (socket._socket.HttpStatusCode is not default(HttpStatusCode))
        {
            throw new UpgradeRefusedException((int)socket._socket.HttpStatusCode);
        }

        return socket;
    }

    /// <returns>Null once the socket is closed.</returns>
    private async Task<JsonNode?> NextAsync(string awaited)
    {
        using var patience = new CancellationTokenSource(s_patience);
        var bytes = new ArraySegment<byte>(new byte[256 * 1024]);
        var length = 0;
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(bytes[length..], patience.Token);
                if (part.MessageType is WebSocketMessageType.Close)
                    return null;
                length += part.Count;
                if (part.EndOfMessage)
                    return JsonNode.Parse(bytes[..length]);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for {awaited}.", late);
        }
    }
}
