using System.Globalization;
using WatchParty.Support.Revoking;

namespace WatchParty.Bench.Revoking;

/// <summary>How soon a right that is taken away is gone, on open sockets and running films.</summary>
internal static class RevocationBenchmark
{
    private static readonly TimeSpan s_socketLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_filmLimit = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(int repeats)
    {
        await using var house = new RevokingHouse();
        await house.InviteAsync();

        var broken = 0;
        Console.WriteLine("| right lost | times | wrong | socket ms, median | max | film ms, median | max |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, take) in Way.All.Select(way => (way.Name, Take: new Func<Task<RevocationReport>>(() => house.RevokeAsync(way)))).Append(("invite withdrawn", house.WithdrawAsync)))
        {
            var reports = new List<RevocationReport>();
            for (var i = 0; i < repeats; i++)
                reports.Add(await take());
            var wrong = reports.Where(report => report.Faults.Count > 0 || report.Socket > s_socketLimit || report.Film > s_filmLimit).ToList();
            broken += wrong.Count;
            Console.WriteLine($"| {name} | {repeats} | {wrong.Count} | {Spread(reports.Select(report => report.Socket))} | {Spread(reports.Select(report => report.Film).OfType<TimeSpan>())} |");
            foreach (var fault in wrong.SelectMany(report => report.Faults).Distinct(StringComparer.Ordinal))
                Console.WriteLine($"{name}: {fault}");
        }

        return broken == 0 ? 0 : 1;
    }

    private static string Spread(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? "– | –"
            : string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2].TotalMilliseconds:0} | {sorted[^1].TotalMilliseconds:0}");
    }
}
