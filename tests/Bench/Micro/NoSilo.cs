using System.Net;

namespace WatchParty.Bench.Micro;

/// <summary>Where a gateway is that talks to nobody.</summary>
internal sealed class NoSilo : ILocalSiloDetails
{
    public string Name => "none";

    public string ClusterId => "none";

    public string DnsHostName => "none";

    public SiloAddress SiloAddress { get; } = SiloAddress.New(IPAddress.Loopback, 0, 0);

    public SiloAddress GatewayAddress => SiloAddress;
}
