namespace WatchParty.Silo.Cluster;

/// <summary>Settings <c>Cluster:*</c>: where this silo meets others. Port 0 means a free one, chosen at start.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Cluster";

    public int SiloPort { get; set; }

    public int GatewayPort { get; set; }

    public string Address { get; set; } = "127.0.0.1";

    public string Id { get; set; } = "watchparty";

    /// <summary>Whether Orleans' dashboard is offered to admins under <c>/orleans</c>.</summary>
    public bool Dashboard { get; set; }

    /// <summary>For what must be decided before the settings have been checked.</summary>
    public static ClusterSettings In(IConfiguration configuration) => configuration.GetSection(Section).Get<ClusterSettings>() ?? new();
}
