using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace WatchParty.EndToEnd.Tests.Browsers;

/// <summary>WebDriver BiDi over its one socket: numbered questions out, answers by number in.</summary>
/// <remarks>Firefox speaks it without a driver beside it, so that nothing has to be downloaded.</remarks>
internal sealed class BiDi : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Task _reading = Task.CompletedTask;
    private int _last;

    public static async Task<BiDi> ConnectAsync(Uri browser)
    {
        var connection = new BiDi();
        await connection._socket.ConnectAsync(new Uri(browser, "session"), CancellationToken.None);
        connection._reading = connection.ReadAsync();
        await connection.AskAsync("session.new", new { capabilities = new { } });
        return connection;
    }

    /// <returns>The result; an error of the browser is thrown with its words.</returns>
    public async Task<JsonElement> AskAsync(string method, object parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters }), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        try
        {
            return await answer.Task.WaitAsync(s_patience);
        }
        catch (TimeoutException silence)
        {
            throw new TimeoutException($"Firefox did not answer within {s_patience.TotalSeconds} s: {method} {JsonSerializer.Serialize(parameters)}", silence);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (await _socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: WebSocketMessageType.Text } part)
            {
                message.Write(buffer.AsSpan(0, part.Count));
                if (!part.EndOfMessage)
                    continue;
                Hear(JsonDocument.Parse(message.WrittenMemory.ToArray()).RootElement);
                message.ResetWrittenCount();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Closed by us, or together with the browser.
        }

        foreach (var answer in _asked.Values)
            answer.TrySetException(new InvalidOperationException("Firefox has closed the connection."));
    }

    /// <summary>Events are not asked for and not listened to.</summary>
    private void Hear(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id) || id.ValueKind is not JsonValueKind.Number || !_asked.TryRemove(id.GetInt32(), out var answer))
            return;
        if (message.GetProperty("type").ValueEquals("success"))
            answer.SetResult(message.GetProperty("result"));
        else
            answer.SetException(new InvalidOperationException(message.GetRawText()));
    }
}
