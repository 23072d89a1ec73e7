using System.Runtime.CompilerServices;

namespace WatchParty.Silo.Starting;

/// <summary>
/// Until the server has started, the host and the silo keep their stack traces to themselves:
/// what stops a start is told in one sentence (<see cref="StartupFailure"/>).
/// </summary>
internal static class QuietStart
{
    public static StrongBox<bool> AddQuietStart(this ILoggingBuilder logging)
    {
        var started = new StrongBox<bool>();
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started.Value && level >= LogLevel.Warning);
        logging.AddFilter("Orleans", level => started.Value && level >= LogLevel.Warning);
        // It takes the machine's uptime for a stall.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        return started;
    }
}
