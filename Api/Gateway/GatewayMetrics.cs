using System.Diagnostics.Metrics;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Metrics;
using WatchParty.Rooms;
using WatchParty.Time;

namespace WatchParty.Api.Gateway;

/// <summary>What the sockets of this process tell their operator.</summary>
internal sealed class GatewayMetrics
{
    private readonly Histogram<double> _latency;
    private readonly ServerClock _clock;

    public GatewayMetrics(IMeterFactory meters, OpenSockets sockets, ServerClock clock)
    {
        var meter = ProductMeter.Create(meters);
        _clock = clock;
        _latency = meter.CreateMilliseconds("watchparty.command.latency", "From a command to the moment when everybody in this process has been told.");
        meter.CreateObservableGauge("watchparty.sockets.open", () => sockets.All.Count(), "{socket}", "Browsers on the line, of rooms and of inboxes.");
    }

    public async Task<RoomReply> MeasureAsync(RoomCommand command, Task<RoomReply> asking)
    {
        var started = _clock.GetTimestamp();
        var reply = await asking;
        _latency.Record(
            _clock.GetElapsedTime(started).TotalMilliseconds,
            new("command", command.GetType().Name),
            new("accepted", reply is RoomReply.Accepted));
        return reply;
    }
}
