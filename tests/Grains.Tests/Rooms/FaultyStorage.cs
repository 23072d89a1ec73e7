using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Storage;
using WatchParty.Storage;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>Keeps records as JSON, as the real one does, and refuses writes on demand, taking them back.</summary>
internal sealed class FaultyStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), (string Json, int Version)> _records = [];

    /// <summary>Which writes fail, by the name of the state and the grain.</summary>
    public Func<string, GrainId, bool> Refuses { get; set; } = (_, _) => false;

    /// <summary>What a write waits for before it is done.</summary>
    public Func<string, GrainId, Task> Holds { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What a refused write throws.</summary>
    public Func<Exception> Fault { get; set; } = () => new StorageUnavailableException();

    public FaultyStorage Copy()
    {
        var copy = new FaultyStorage();
        foreach (var record in _records)
            copy._records[record.Key] = record.Value;
        return copy;
    }

    public string? Find(string state, Guid grain) =>
        _records.FirstOrDefault(record => record.Key.State == state && record.Key.Grain.GetGuidKey() == grain).Value.Json;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
        {
            grainState.State = JsonSerializer.Deserialize<T>(record.Json)!;
            grainState.ETag = record.Version.ToString(CultureInfo.InvariantCulture);
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = Activator.CreateInstance<T>();
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Holds(stateName, grainId);
        if (Refuses(stateName, grainId))
        {
            await ReadStateAsync(stateName, grainId, grainState);
            throw Fault();
        }

        var version = grainState.ETag is null ? 1 : int.Parse(grainState.ETag, CultureInfo.InvariantCulture) + 1;
        _records[(stateName, grainId)] = (JsonSerializer.Serialize(grainState.State), version);
        grainState.ETag = version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _records.TryRemove((stateName, grainId), out _);
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }
}
