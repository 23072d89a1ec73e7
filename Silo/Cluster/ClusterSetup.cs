using System.Net;
using System.Net.Sockets;
using WatchParty.Settings;
using WatchParty.Silo.Streams;

namespace WatchParty.Silo.Cluster;

internal static class ClusterSetup
{
    public static void UseWatchPartyCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ClusterSettings>(ClusterSettings.Section)
            .Validate(cluster => IPAddress.TryParse(cluster.Address, out _), "Cluster:Address must be an IP address of this machine.")
            .Validate(cluster => cluster.SiloPort is >= 0 and <= 65535, "Cluster:SiloPort must lie between 0 and 65535.")
            .Validate(cluster => cluster.GatewayPort is >= 0 and <= 65535, "Cluster:GatewayPort must lie between 0 and 65535.")
            .Validate(cluster => cluster.Id.Length > 0, "Cluster:Id must not be empty.");

        var settings = builder.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() ?? new();
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(
                settings.SiloPort > 0 ? settings.SiloPort : FreePort(),
                settings.GatewayPort > 0 ? settings.GatewayPort : FreePort(),
                serviceId: "watchparty",
                clusterId: settings.Id)
            .UseWatchPartyStreams());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
