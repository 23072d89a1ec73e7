using Orleans.Dashboard;
using WatchParty.Api.Accounts;

namespace WatchParty.Silo.Cluster;

/// <summary>Orleans' own page about silos and grains, for admins, when <c>Cluster:Dashboard</c> says so: it costs about 4 % of a core and 60 MB.</summary>
internal static class DashboardSetup
{
    public const string Path = "/orleans";

    public static ISiloBuilder UseClusterDashboard(this ISiloBuilder silo) =>
        ClusterSettings.In(silo.Configuration).Dashboard ? silo.AddDashboard() : silo;

    /// <summary>It asks nobody for anything by itself.</summary>
    public static void MapClusterDashboard(this WebApplication app)
    {
        if (ClusterSettings.In(app.Configuration).Dashboard)
            app.MapOrleansDashboard(Path).RequireAuthorization(Policies.Admin).ExcludeFromDescription();
    }
}
