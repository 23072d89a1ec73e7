using System.Diagnostics;

namespace WatchParty.Faults.Clusters;

/// <summary>
/// Two addresses of a network that only this process and its children have (<c>unshare -n</c>), so that what one of them sends
/// to the other can be dropped in the kernel. Each is spoken to from the other, which is how a packet's way is known.
/// </summary>
internal static class OneWayNetwork
{
    private const string Mark = "FAULTS_NETWORK";

    /// <summary>Why this fault cannot be had here; null when it can.</summary>
    public static string? Missing { get; } =
        Environment.UserName != "root" ? "root is needed for a network of its own"
        : !Exists("unshare") || !Exists("ip") ? "unshare and ip are needed: apt-get install util-linux iproute2"
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

    public static void Build()
    {
        Ip("link set lo up");
        Ip($"route add local {AddressOf(1)}/32 dev lo src {AddressOf(0)} table local");
        Ip($"route add local {AddressOf(0)}/32 dev lo src {AddressOf(1)} table local");
        // A rule about two addresses must come before the one that finds every local address.
        Ip("rule add pref 1 lookup local");
        Ip("rule del pref 0 lookup local");
    }

    public static void Drop(int from, int to) => Ip($"rule add {Lane(from, to)}");

    public static void Heal(int from, int to) => Ip($"rule del {Lane(from, to)}");

    private static string Lane(int from, int to) => $"from {AddressOf(from)} to {AddressOf(to)} blackhole pref 0";

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
