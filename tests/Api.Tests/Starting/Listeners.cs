using System.Globalization;
using System.Net;

namespace WatchParty.Api.Tests.Starting;

/// <summary>Where a process of this machine listens, as the kernel tells it.</summary>
internal static class Listeners
{
    private const string Listening = "0A";

    public static IReadOnlyList<IPEndPoint> Of(int process)
    {
        var sockets = Directory.EnumerateFileSystemEntries($"/proc/{process}/fd")
            .Select(file => new FileInfo(file).LinkTarget)
            .Where(target => target?.StartsWith("socket:[", StringComparison.Ordinal) is true)
            .Select(target => target!["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ((string[])["tcp", "tcp6"]).SelectMany(table => File.ReadLines($"/proc/{process}/net/{table}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => columns[3] == Listening && sockets.Contains(columns[9]))
                .Select(columns => Parse(columns[1])),
        ];
    }

    /// <summary>"0100007F:13D8": words in the machine's byte order, and a port.</summary>
    private static IPEndPoint Parse(string address)
    {
        var (words, port) = (address.Split(':')[0], address.Split(':')[1]);
        var bytes = Convert.FromHexString(words).Chunk(4).SelectMany(word => BitConverter.IsLittleEndian ? word.Reverse() : word).ToArray();
        var ip = new IPAddress(bytes);
        return new IPEndPoint(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip, int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
