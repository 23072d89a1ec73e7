using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WatchParty.Support.Histories;
using WatchParty.Support.Parties;

namespace WatchParty.Faults.Load;

/// <summary>One socket of one person in one room, which writes down every version it is sent.</summary>
internal sealed class RoomListener : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly History _history;
    private readonly string _room;
    private readonly long _opened;
    private readonly SemaphoreSlim _heard = new(0);
    private readonly Action<JsonNode>? _onState;
    private readonly Action<long>? _onVersion;
    private volatile JsonNode? _state;
    private long _heardAt = TimeProvider.System.GetTimestamp();

    private RoomListener(History history, string room, Action<JsonNode>? onState, Action<long>? onVersion) =>
        (_history, _room, _opened, _onState, _onVersion) = (history, room, history.Now(), onState, onVersion);

    public string Room => _room;

    /// <summary>The last full state; null before the first.</summary>
    public JsonNode? State => _state;

    /// <summary>How many full states have come so far.</summary>
    public int States { get; private set; }

    public long Version { get; private set; }

    public bool IsOpen => _socket.State is WebSocketState.Open;

    /// <summary>Since the last frame of any kind.</summary>
    public TimeSpan SilentFor => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Until the line is gone.</summary>
    public Task Listening { get; private set; } = Task.CompletedTask;

    /// <param name="onState">Told of every full state as it comes.</param>
    /// <param name="onVersion">Told of every version as it comes, whatever frame brings it.</param>
    /// <exception cref="InvalidOperationException">The person may not, or the server is away.</exception>
    public static async Task<RoomListener> OpenAsync(History history, Uri server, Friend who, string room, Action<JsonNode>? onState = null, Action<long>? onVersion = null)
    {
        var listener = new RoomListener(history, room, onState, onVersion);
        var ticket = (string)(await who.PostAsync($"watch-party/rooms/{room}/ws-token").MustSucceed())["token"]!;
        using var patience = new CancellationTokenSource(s_patience);
        await listener._socket.ConnectAsync(new Uri($"ws://{server.Authority}/api/v1/watch-party/rooms/{room}/ws?t={ticket}"), patience.Token);
        listener.Listening = listener.ListenAsync();
        return listener;
    }

    public Task SayAsync(object message) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>True once the latest state satisfies <paramref name="such"/>; false when it does not within <paramref name="patience"/>.</summary>
    public async Task<bool> SeesAsync(Func<JsonNode, bool> such, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            while (_state is not { } state || !such(state))
                await _heard.WaitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ListenAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await ReadAsync(buffer) is { } frame)
            {
                Volatile.Write(ref _heardAt, TimeProvider.System.GetTimestamp());
                var state = (string?)frame["type"] == "state" ? frame.DeepClone() : null;
                if (SocketFrame.From(frame, _room, _opened, _opened, _history.Now()) is { } versioned)
                {
                    _history.Add(versioned);
                    Version = versioned.Version;
                    _onVersion?.Invoke(Version);
                }

                _state = state ?? _state;
                States += state is null ? 0 : 1;
                if (state is not null)
                    _onState?.Invoke(state);
                _heard.Release();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The server was killed, or we hung up.
        }
    }

    private async Task<JsonNode?> ReadAsync(byte[] buffer)
    {
        for (var length = 0; ;)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return JsonNode.Parse(buffer.AsSpan(0, length));
        }
    }
}
