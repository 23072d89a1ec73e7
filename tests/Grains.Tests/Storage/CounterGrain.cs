using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Storage;

[Alias("Tests.ICounterGrain")]
public interface ICounterGrain : IGrainWithGuidKey
{
    /// <summary>Saves the sum, then answers it.</summary>
    [Alias("AddAsync")]
    Task<int> AddAsync(int amount, string note = "");

    /// <summary>What the grain has in memory.</summary>
    [Alias("GetAsync")]
    Task<int> GetAsync();

    [Alias("ClearAsync")]
    Task ClearAsync();

    /// <summary>The grain's memory goes; the next call reads the store.</summary>
    [Alias("SleepAsync")]
    Task SleepAsync();
}

[GrainType("counter")]
public sealed class CounterGrain([PersistentState("count")] IPersistentState<CounterRecord> count) : Grain, ICounterGrain
{
    public async Task<int> AddAsync(int amount, string note)
    {
        await count.SaveAsync(new CounterRecord { Sum = count.State.Sum + amount, Note = note }, this);
        return count.State.Sum;
    }

    public Task<int> GetAsync() => Task.FromResult(count.State.Sum);

    public Task ClearAsync() => count.ClearStateAsync();

    public Task SleepAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

[StoredRecord(version: 1)]
public sealed class CounterRecord
{
    [JsonPropertyName("sum")]
    public int Sum { get; set; }

    [JsonPropertyName("note")]
    public string Note { get; set; } = "";
}
