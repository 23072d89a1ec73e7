using System.Diagnostics;

namespace WatchParty.Faults.Clusters;

/// <summary>
/// A network that only this process and its children have (<c>unshare -n</c>), with an address for each silo. Each silo runs
/// as a user of its own and speaks from its own address, so that what one of them sends to another can be dropped in the kernel.
/// </summary>
internal static class OneWayNetwork
{
    private const string Mark = "FAULTS_NETWORK";

    /// <summary>Nobody's: users need no name.</summary>
    private const int FirstUser = 7_700;

    private const int FirstTable = 100;

    /// <summary>Why this fault cannot be had here; null when it can.</summary>
    public static string? Missing { get; } =
        Environment.UserName != "root" ? "root is needed for a network of its own"
        : !Exists("unshare") || !Exists("setpriv") || !Exists("ip") ? "unshare, setpriv and ip are needed: apt-get install util-linux iproute2"
        : null;

    public static bool IsEntered => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <summary>Runs this program again inside the network.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAgainInsideAsync(string[] args)
    {
        var start = new ProcessStartInfo("unshare", ["-n", "dotnet", Environment.GetCommandLineArgs()[0], .. args]) { UseShellExecute = false };
        start.Environment[Mark] = "1";
        using var inside = Process.Start(start)!;
        await inside.WaitForExitAsync();
        return inside.ExitCode;
    }

    public static string AddressOf(int silo) => $"127.77.0.{silo + 2}";

    public static int UserOf(int silo) => FirstUser + silo;

    public static void Build(int silos)
    {
        Ip("link set lo up");
        for (var from = 0; from < silos; from++)
        {
            foreach (var to in Enumerable.Range(0, silos).Where(to => to != from))
                Ip($"route add local {AddressOf(to)}/32 dev lo src {AddressOf(from)} table {FirstTable + from}");
            Ip($"rule add {Sender(from)} lookup {FirstTable + from} pref 1");
        }

        // A rule about a sender must come before the one that finds every local address.
        Ip("rule add pref 2 lookup local");
        Ip("rule del pref 0 lookup local");
    }

    public static void Drop(int from, int to) => Ip($"rule add {Lane(from, to)}");

    public static void Heal(int from, int to) => Ip($"rule del {Lane(from, to)}");

    private static string Lane(int from, int to) => $"{Sender(from)} to {AddressOf(to)} blackhole pref 0";

    private static string Sender(int silo) => $"uidrange {UserOf(silo)}-{UserOf(silo)}";

    private static bool Exists(string program) =>
        new[] { "/usr/bin", "/usr/sbin", "/bin", "/sbin" }.Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Ip(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"ip {arguments} ended with {process.ExitCode}");
    }
}
