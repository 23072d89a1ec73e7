using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WatchParty.Silo.Storage;

/// <summary>How writing goes: what an operator sets an alarm on before people notice.</summary>
internal sealed class StorageMetrics
{
    public const string MeterName = "WatchParty.Storage";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refused;
    private readonly UpDownCounter<int> _pending;

    public StorageMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>("watchparty.storage.write.duration", "s", "Time from asking for a write until it was on disk, the wait for others included.");
        _refused = meter.CreateCounter<long>("watchparty.storage.writes.refused", "{write}", "Writes that were refused and undone, by reason.");
        _pending = meter.CreateUpDownCounter<int>("watchparty.storage.writes.pending", "{write}", "Writes that wait or are being written.");
    }

    public PendingWrite Begin() => new(this);

    internal sealed class PendingWrite : IDisposable
    {
        private readonly StorageMetrics _metrics;
        private readonly long _asked = Stopwatch.GetTimestamp();

        public PendingWrite(StorageMetrics metrics)
        {
            _metrics = metrics;
            _metrics._pending.Add(1);
        }

        public void Saved() => _metrics._duration.Record(Stopwatch.GetElapsedTime(_asked).TotalSeconds);

        /// <param name="reason">A word, see <see cref="SqliteFaults.Word"/>.</param>
        public void Refused(string reason) => _metrics._refused.Add(1, KeyValuePair.Create<string, object?>("reason", reason));

        public void Dispose() => _metrics._pending.Add(-1);
    }
}
