using System.Globalization;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Bench;

/// <summary>Whether the time of a refusal tells a name that exists from one that does not: tries in turn, one at a time.</summary>
internal static class SignInTime
{
    public static async Task<int> RunAsync(int tries)
    {
        await using var server = await WatchPartyServer.StartAsync(
            null, $"Setup:Code={WatchPartyServer.SetupCode}", "Limits:Scale=1000", "Limits:LoginFailuresBeforeWait=1000000");
        using var http = server.CreateHttpClient();
        var somebody = new Friend(() => http);
        await somebody.PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "ana", password = PartyHouse.Password }).MustSucceed();

        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = -10; i < tries; i++)
        {
            var (first, second) = (await TimeAsync(somebody, "ana"), await TimeAsync(somebody, "eva"));
            if (i < 0)
                continue; // warming up
            known.Add(first);
            unknown.Add(second);
        }

        var difference = Math.Abs(Median(known) - Median(unknown)) / Median(known);
        var p = MannWhitney(known, unknown);
        Console.WriteLine("| name | tries | ms, median (range) |\n|---|---:|---:|");
        Console.WriteLine($"| somebody's | {tries} | {Spread.Of(known, "0.0")} |");
        Console.WriteLine($"| nobody's | {tries} | {Spread.Of(unknown, "0.0")} |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The medians differ by {difference:P1}; the chance that equal times differ like that is {p:0.00}."));
        return difference < 0.1 && p > 0.01 ? 0 : 1;
    }

    private static async Task<double> TimeAsync(Friend somebody, string username)
    {
        var start = TimeProvider.System.GetTimestamp();
        await somebody.PostAsync("auth/login", new { username, password = "not the password" });
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(figures.Count() / 2);

    /// <summary>The two-sided p-value of the rank sum, by its normal approximation.</summary>
    private static double MannWhitney(List<double> one, List<double> other)
    {
        var u = one.Sum(a => other.Sum(b => a > b ? 1.0 : a == b ? 0.5 : 0));
        var (n, m) = ((double)one.Count, (double)other.Count);
        var z = Math.Abs(u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - NormalBelow(z));
    }

    /// <summary>Abramowitz and Stegun 26.2.17, good to 7 digits.</summary>
    private static double NormalBelow(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var tail = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return 1 - (Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * tail);
    }
}
