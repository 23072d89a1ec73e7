using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace WatchParty.Bench.Streaming;

/// <summary>A file read in equal shares by some readers at once.</summary>
internal sealed record Reading(double ProcessorPerGb, double GbPerSecond, double ResidentMb)
{
    public static async Task<Reading> TakeAsync(Uri address, int server, int readers, long size)
    {
        using var process = Process.GetProcessById(server);
        var (start, before) = (TimeProvider.System.GetTimestamp(), process.TotalProcessorTime);
        var share = size / readers;
        await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Factory.StartNew(
            () => Read(address, reader * share, share), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var took = TimeProvider.System.GetElapsedTime(start);
        process.Refresh();
        var gigabytes = share * readers / 1e9;
        return new Reading((process.TotalProcessorTime - before).TotalSeconds / gigabytes, gigabytes / took.TotalSeconds, process.WorkingSet64 / 1e6);
    }

    private static void Read(Uri address, long from, long length)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(address.Host, address.Port);
        socket.Send(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nRange: bytes={from}-{from + length - 1}\r\nConnection: close\r\n\r\n")));
        var (buffer, total) = (new byte[1 << 20], 0L);
        var isPart = false;
        while (socket.Receive(buffer) is > 0 and var read)
        {
            isPart |= total == 0 && buffer.AsSpan(0, read).StartsWith("HTTP/1.1 206"u8);
            total += read;
        }

        if (!isPart || total < length)
            throw new IOException($"{address} sent {total} bytes of {length}: {Encoding.ASCII.GetString(buffer, 0, 100)}");
    }
}
