using System.Net.Sockets;
using System.Text;

namespace WatchParty.Api.Tests.Http;

/// <summary>A connection on which every byte is the test's own.</summary>
internal sealed class RawHttp : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _connection = new() { NoDelay = true };

    public static async Task<RawHttp> ConnectAsync(Uri server)
    {
        var raw = new RawHttp();
        await raw._connection.ConnectAsync(server.Host, server.Port);
        return raw;
    }

    /// <summary>The status of the answer; 0 when the server only hangs up.</summary>
    public static async Task<int> AskAsync(Uri server, string request)
    {
        try
        {
            using var raw = await ConnectAsync(server);
            await raw.SendAsync(request);
            return await raw.StatusAsync();
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    public async Task SendAsync(string text)
    {
        try
        {
            await _connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        }
        catch (IOException)
        {
            // The server did not want to hear the rest; what it answered is still to be read.
        }
    }

    public async Task<int> StatusAsync()
    {
        var answer = await ReadAsync();
        return answer.Length == 0 ? 0 : int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Completes when the server has hung up.</summary>
    public async Task ClosedAsync()
    {
        while ((await ReadAsync()).Length > 0)
        {
        }
    }

    public void Dispose() => _connection.Dispose();

    private async Task<string> ReadAsync()
    {
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            return Encoding.Latin1.GetString(buffer, 0, await _connection.GetStream().ReadAsync(buffer, patience.Token));
        }
        catch (IOException)
        {
            return "";
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Waited {s_patience.TotalSeconds} s for an answer, or the end of the connection.", late);
        }
    }
}
