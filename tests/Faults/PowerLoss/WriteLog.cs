using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WatchParty.Faults.Tracing;
using WatchParty.Support;

namespace WatchParty.Faults.PowerLoss;

/// <summary>Records everything that a running server writes to its database, and when it asks for it to be kept.</summary>
internal sealed partial class WriteLog : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Strace _strace = null!;

    public async Task BeginAsync(int process) => _strace = await Strace.AttachAsync(
        process, "-o", _folder.File("log"), "-ttt", "-y", "-xx", "-s", "100000", "-e", "trace=pwrite64,ftruncate,fsync,fdatasync");

    /// <summary>In the order in which they were asked for.</summary>
    public async Task<IReadOnlyList<DiskEvent>> EndAsync()
    {
        await _strace.DetachAsync();
        var events = new List<DiskEvent>();
        var unfinished = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(_folder.File("log")))
        {
            if (Resumed().Match(line) is { Success: true } resumed)
            {
                if (unfinished.Remove(resumed.Groups["thread"].Value, out var begun))
                    events[begun] = events[begun] with { Done = events.Count };
            }
            else if (Asked().Match(line) is { Success: true } asked && EventOf(asked, events.Count) is { } one)
            {
                if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                    (unfinished[asked.Groups["thread"].Value], one) = (events.Count, one with { Done = int.MaxValue });
                events.Add(one);
            }
        }

        return events;
    }

    public void Dispose()
    {
        _strace?.Dispose();
        _folder.Dispose();
    }

    private static DiskEvent? EventOf(Match asked, int number)
    {
        var file = Path.GetFileName(Encoding.UTF8.GetString(Bytes(asked.Groups["path"].Value)));
        var at = DateTimeOffset.UnixEpoch.AddMicroseconds((double)(decimal.Parse(asked.Groups["at"].Value, CultureInfo.InvariantCulture) * 1_000_000));
        return (asked.Groups["call"].Value, file) switch
        {
            (_, not ("watchparty.db" or "watchparty.db-wal")) => null,
            ("pwrite64", _) => new DiskEvent.Write(file, at, number, Number(asked), Bytes(asked.Groups["bytes"].Value)),
            ("ftruncate", _) => new DiskEvent.Cut(file, at, number, Number(asked)),
            _ => new DiskEvent.Sync(file, at, number),
        };
    }

    private static long Number(Match asked) => long.Parse(asked.Groups["number"].Value, CultureInfo.InvariantCulture);

    /// <summary><c>\x2f\x74</c></summary>
    private static byte[] Bytes(string escaped) => Convert.FromHexString(escaped.Replace(@"\x", "", StringComparison.Ordinal));

    [GeneratedRegex("""^(?<thread>\d+) +(?<at>[\d.]+) (?<call>\w+)\(\d+<(?<path>[^>]*)>(, "(?<bytes>[^"]*)", \d+)?(, (?<number>\d+))?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?<thread>\d+) +[\d.]+ <\.\.\. \w+ resumed>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Resumed();
}
