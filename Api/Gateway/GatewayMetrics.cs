using System.Diagnostics.Metrics;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Metrics;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway;

/// <summary>What the sockets of this process tell their operator.</summary>
internal sealed class GatewayMetrics
{
    private readonly Histogram<double> _latency;

    public GatewayMetrics(IMeterFactory meters, OpenSockets sockets)
    {
        var meter = ProductMeter.Create(meters);
        _latency = meter.CreateMilliseconds("watchparty.command.latency", "From a command to the moment when everybody in this process has been told.");
        meter.CreateObservableGauge("watchparty.sockets.open", () => sockets.All.Count(), "{socket}", "Browsers on the line, of rooms and of inboxes.");
    }

    public void Commanded(RoomCommand command, TimeSpan took, bool isAccepted) => _latency.Record(
        took.TotalMilliseconds,
        new("command", command.GetType().Name),
        new("accepted", isAccepted));
}
