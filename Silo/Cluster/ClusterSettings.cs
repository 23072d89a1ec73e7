namespace WatchParty.Silo.Cluster;

/// <summary>Settings <c>Cluster:*</c>: where this silo meets others. Port 0 means a free one, chosen at start.</summary>
public sealed class ClusterSettings
{
    public const string Section = "Cluster";

    public int SiloPort { get; set; }

    public int GatewayPort { get; set; }

    public string Address { get; set; } = "127.0.0.1";

    public string Id { get; set; } = "watchparty";
}
