using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dapper;
using WatchParty.Storage;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Storage;

public sealed class StorageMetricsTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Reason)> _measured = [];

    public StorageMetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _temporary.Meters)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task A_write_is_timed_and_pending_until_it_is_on_disk()
    {
        await WriteAsync();

        Assert.InRange(Assert.Single(Values("watchparty.storage.write.duration")), 0, 60);
        Assert.Equal([1, -1], Values("watchparty.storage.writes.pending"));
    }

    [Fact]
    public async Task A_refused_write_is_counted_with_its_reason_and_pending_no_more()
    {
        await using (var outside = _temporary.OpenFromOutside())
        {
            await outside.ExecuteAsync("BEGIN IMMEDIATE");
            await Assert.ThrowsAsync<StorageUnavailableException>(WriteAsync);
        }

        File.Delete(_temporary.Path);
        await Assert.ThrowsAsync<StorageUnavailableException>(WriteAsync);

        Assert.Equal(["locked", "gone"], _measured.Where(one => one.Instrument == "watchparty.storage.writes.refused").Select(one => one.Reason));
        Assert.Equal(0, Values("watchparty.storage.writes.pending").Sum());
        Assert.Empty(Values("watchparty.storage.write.duration"));
    }

    private Task WriteAsync() => _temporary.Database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync("INSERT INTO write_probe (id, writes) VALUES (1, 1) ON CONFLICT (id) DO NOTHING", transaction: transaction));

    private IEnumerable<double> Values(string instrument) => _measured.Where(one => one.Instrument == instrument).Select(one => one.Value);

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, tags.IsEmpty ? "" : (string)tags[0].Value!));
}
