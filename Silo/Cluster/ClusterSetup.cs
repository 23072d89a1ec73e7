using System.Net;
using System.Net.Sockets;
using Npgsql;
using Orleans.Configuration;
using WatchParty.Settings;
using WatchParty.Silo.Storage;
using WatchParty.Silo.Streams;

namespace WatchParty.Silo.Cluster;

internal static class ClusterSetup
{
    private const string ServiceId = "watchparty";

    /// <summary>
    /// How many grains a silo remembers the place of; 2,000 rooms of five need 12,000. By Orleans' own limit, a million, the
    /// table takes 19 MB at once, and each grain that was ever called stays in it, with 0.2 KB.
    /// </summary>
    private const int RememberedPlaces = 50_000;

    /// <summary>One silo by itself, or, over PostgreSQL, one of those that meet in its table. All else is the same.</summary>
    public static void UseWatchPartyCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<ClusterSettings>(ClusterSettings.Section)
            .Validate(cluster => IPAddress.TryParse(cluster.Address, out _), "Cluster:Address must be an IP address of this machine.")
            .Validate(cluster => cluster.SiloPort is >= 0 and <= 65535, "Cluster:SiloPort must lie between 0 and 65535.")
            .Validate(cluster => cluster.GatewayPort is >= 0 and <= 65535, "Cluster:GatewayPort must lie between 0 and 65535.")
            .Validate(cluster => cluster.Id.Length > 0, "Cluster:Id must not be empty.");

        var settings = ClusterSettings.In(builder.Configuration);
        var isShared = StorageSettings.In(builder.Configuration).Provider is StorageProvider.PostgreSql;
        builder.UseOrleans(silo => (isShared ? silo.MeetOthers(settings) : silo.StandAlone(settings))
            .Configure<GrainDirectoryOptions>(directory => directory.CacheSize = RememberedPlaces)
            .UseWatchPartyStreams()
            .UseClusterDashboard());
    }

    private static ISiloBuilder StandAlone(this ISiloBuilder silo, ClusterSettings settings)
    {
        var (siloPort, gatewayPort) = PortsOf(settings);
        return silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ServiceId, clusterId: settings.Id);
    }

    private static ISiloBuilder MeetOthers(this ISiloBuilder silo, ClusterSettings settings)
    {
        silo.Services.AddHostedService<ClusterClock>();
        var (siloPort, gatewayPort) = PortsOf(settings);
        return silo
            .UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>((table, source) =>
            {
                table.Invariant = "Npgsql";
                table.DataSource = source;
            }))
            .Configure<ClusterOptions>(options =>
            {
                options.ClusterId = settings.Id;
                options.ServiceId = ServiceId;
            })
            .ConfigureEndpoints(
                IPAddress.TryParse(settings.Address, out var address) ? address : IPAddress.Loopback, siloPort, gatewayPort)
            .Configure<ClusterMembershipOptions>(Hurry)
            .AddIncomingGrainCallFilter<StandstillGuard>()
            .AddOutgoingGrainCallFilter<CallAgain>();
    }

    /// <summary>
    /// A dead silo is noticed after two missed probes, within about two seconds instead of fifteen: people wait for its rooms.
    /// One whose connections stay open but that says nothing, because it stands still or the network lost it, is given
    /// twice the longest probe, four seconds; the versions of its records keep it from doing harm when it wakes.
    /// </summary>
    private static void Hurry(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.MaxProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }

    /// <summary>Those that are not chosen are found side by side, so that the two never are the same.</summary>
    private static (int Silo, int Gateway) PortsOf(ClusterSettings settings)
    {
        using TcpListener silo = new(IPAddress.Loopback, 0), gateway = new(IPAddress.Loopback, 0);
        return (PortOr(settings.SiloPort, silo), PortOr(settings.GatewayPort, gateway));
    }

    private static int PortOr(int chosen, TcpListener probe)
    {
        if (chosen > 0)
            return chosen;
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
