using System.Net.WebSockets;
using System.Text.Json.Nodes;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Fuzz;

/// <summary>One socket after the other of one person, each fed until the server closes it for cause.</summary>
internal sealed class FuzzedSocket(PartyHouse house, Friend who, string room, Random random)
{
    private const int PingEvery = 100;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    /// <summary>4420: so many answers were due that they waited, which nobody who reads them has to fear.</summary>
    private static readonly int[] s_expectedCloses = [1003, 1007, 1008, 1009, 4420];

    private readonly FrameMaker _frames = new(random);
    private readonly List<Finding> _findings = [];
    private int _pings;

    public IReadOnlyList<Finding> Findings => _findings;

    public async Task FeedAsync(int frames)
    {
        for (var fed = 0; fed < frames;)
            fed += await FeedOneAsync(frames - fed);
    }

    private async Task<int> FeedOneAsync(int frames)
    {
        using var socket = new ClientWebSocket();
        var ticket = (string)(await who.PostAsync($"watch-party/rooms/{room}/ws-token").MustSucceed())["token"]!;
        await socket.ConnectAsync(new Uri($"ws://{house.Address.Authority}/api/v1/watch-party/rooms/{room}/ws?t={ticket}"), CancellationToken.None);
        using var pongs = new SemaphoreSlim(0);
        var listening = ListenAsync(socket, pongs);
        var fed = 0;
        try
        {
            while (fed < frames)
            {
                for (var i = 0; i < PingEvery; i++, fed++)
                {
                    var (bytes, type) = _frames.Next();
                    await socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);
                }

                await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes($"{{\"type\":\"ping\",\"id\":{-++_pings},\"client_ts_ms\":0}}"), WebSocketMessageType.Text, true, CancellationToken.None);
                if (await Task.WhenAny(listening, AnsweredAsync(pongs)) == listening)
                    break;
            }

            if (fed >= frames && socket.State is WebSocketState.Open)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
        {
            // It was closed meanwhile: the listener knows why. (The client calls a broken pipe a cancellation.)
        }

        await listening.WaitAsync(s_patience);
        return fed;
    }

    private async Task AnsweredAsync(SemaphoreSlim pongs)
    {
        if (!await pongs.WaitAsync(s_patience))
            _findings.Add(new("A10", $"A ping stayed unanswered for {s_patience.TotalSeconds} s."));
    }

    private async Task ListenAsync(ClientWebSocket socket, SemaphoreSlim pongs)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close)
                    break;
                var frame = JsonNode.Parse(buffer.AsSpan(0, part.Count))!;
                if ((string?)frame["type"] == "pong" && (long)frame["id"]! < 0)
                    pongs.Release();
                if ((string?)frame["type"] == "error" && (string?)frame["code"] is "internal_error" or "storage_unavailable")
                    _findings.Add(new("A10", $"A frame was answered with {frame.ToJsonString()}"));
            }

            var code = (int)socket.CloseStatus!.Value;
            if (code is not 1000 && !s_expectedCloses.Contains(code))
                _findings.Add(new("A10", $"A fuzzed socket was closed with {code}."));
        }
        catch (Exception reset) when (reset is WebSocketException or OperationCanceledException)
        {
            // Reset while we still talked; what counts is that the server lives.
        }
    }
}
