using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Bench.Storage;

[Alias("Bench.ILedgerGrain")]
public interface ILedgerGrain : IGrainWithIntegerKey
{
    /// <summary>Returns when the change is on disk.</summary>
    [Alias("WriteAsync")]
    Task WriteAsync();
}

[GrainType("ledger")]
public sealed class LedgerGrain([PersistentState("ledger")] IPersistentState<LedgerRecord> ledger) : Grain, ILedgerGrain
{
    public Task WriteAsync()
    {
        ledger.State.Entries++;
        return ledger.WriteStateAsync();
    }
}

/// <summary>As large as a room with a dozen members.</summary>
[StoredRecord(version: 1)]
public sealed class LedgerRecord
{
    [JsonPropertyName("entries")]
    public int Entries { get; set; }

    [JsonPropertyName("members")]
    public IReadOnlyList<string> Members { get; init; } = [.. Enumerable.Range(0, 12).Select(member => $"{member:d4}".PadRight(160, '.'))];
}
