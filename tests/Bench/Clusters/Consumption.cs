using System.Diagnostics;
using System.Globalization;
using Npgsql;
using WatchParty.Support.Postgres;

namespace WatchParty.Bench.Clusters;

/// <summary>What a cluster and its database have used until a moment, or between two.</summary>
/// <param name="Silos">Processor time of all silos.</param>
/// <param name="Database">Processor time of PostgreSQL and all its processes.</param>
/// <param name="Loopback">Bytes that anybody sent to anybody: clients, silos and database.</param>
internal sealed record Consumption(TimeSpan At, TimeSpan Silos, TimeSpan Database, long Commits, long Rows, long LogBytes, long Loopback)
{
    private const int TicksPerSecond = 100;

    public static Consumption Of(IEnumerable<Process> silos, PostgresServer postgres, NpgsqlConnection statistics)
    {
        using var ask = new NpgsqlCommand(
            """
            SELECT xact_commit, tup_inserted + tup_updated + tup_deleted, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint
            FROM pg_stat_database WHERE datname = current_database()
            """, statistics);
        using var row = ask.ExecuteReader();
        row.Read();
        return new(
            TimeProvider.System.GetElapsedTime(0), silos.Aggregate(TimeSpan.Zero, (sum, silo) => sum + ProcessorOf(silo)), ProcessorOf(postgres.ProcessId),
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), LoopbackBytes());
    }

    public static Consumption operator -(Consumption later, Consumption earlier) => new(
        later.At - earlier.At, later.Silos - earlier.Silos, later.Database - earlier.Database,
        later.Commits - earlier.Commits, later.Rows - earlier.Rows, later.LogBytes - earlier.LogBytes, later.Loopback - earlier.Loopback);

    private static TimeSpan ProcessorOf(Process silo)
    {
        silo.Refresh();
        return silo.TotalProcessorTime;
    }

    /// <summary>A server and its children; of those that have ended, it keeps count.</summary>
    private static TimeSpan ProcessorOf(int postmaster)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                // The name may hold spaces; what follows it does not.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                var isIt = Path.GetFileName(folder) == postmaster.ToString(CultureInfo.InvariantCulture);
                if (isIt || int.Parse(fields[1], CultureInfo.InvariantCulture) == postmaster)
                    ticks += fields[11..(isIt ? 15 : 13)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // Ended meanwhile.
            }
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static long LoopbackBytes()
    {
        var line = File.ReadLines("/proc/net/dev").Single(line => line.TrimStart().StartsWith("lo:", StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
    }
}
