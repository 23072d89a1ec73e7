using System.Diagnostics.Metrics;
using WatchParty.Metrics;
using WatchParty.Rooms.Domain;

namespace WatchParty.Rooms;

/// <summary>What the rooms of this process tell their operator. No user and no room is named: a label for each would grow without end.</summary>
internal sealed class RoomMetrics
{
    private readonly Histogram<double> _error;
    private readonly Histogram<double> _roundTrip;
    private readonly Histogram<double> _buffered;
    private readonly Histogram<double> _lead;
    private readonly Counter<long> _waits;

    public RoomMetrics(IMeterFactory meters)
    {
        var meter = ProductMeter.Create(meters);
        _error = meter.CreateMilliseconds("watchparty.sync.error", "How far members were from the timeline of their room, without sign.");
        _roundTrip = meter.CreateMilliseconds("watchparty.sync.round_trip", "The round trips that members measured.");
        _buffered = meter.CreateMilliseconds("watchparty.sync.buffered", "How much film members had in hand.");
        _lead = meter.CreateMilliseconds("watchparty.sync.lead", "How far ahead a start was scheduled.");
        _waits = meter.CreateCounter<long>("watchparty.sync.waits", "{wait}", "How often a room stopped to wait for somebody.");
    }

    public void Report(Meter report)
    {
        _error.Record(Math.Abs(report.Error.TotalMilliseconds));
        _roundTrip.Record(report.RoundTrip.TotalMilliseconds);
        _buffered.Record(report.Buffered.TotalMilliseconds);
    }

    /// <summary>A change of playback.</summary>
    public void Change(Screening before, Screening after, DateTimeOffset now)
    {
        if (after.Playing && after.Timeline.Since > now && after.Timeline != before.Timeline)
            _lead.Record((after.Timeline.Since - now).TotalMilliseconds);
        if (after.PausedReason is PausedReason.Buffering && before.PausedReason is not PausedReason.Buffering)
            _waits.Add(1);
    }
}
