using System.Collections.Concurrent;
using Orleans.Storage;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>Where Orleans keeps who subscribed to which stream; a test may let its changes wait or fail.</summary>
internal sealed class SubscriptionStore : IGrainStorage
{
    private readonly ConcurrentDictionary<GrainId, object> _states = new();

    /// <summary>What each change has to get past.</summary>
    public Func<Task> Gate { get; set; } = () => Task.CompletedTask;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.State = _states.TryGetValue(grainId, out var kept) ? (T)kept : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Gate();
        _states[grainId] = grainState.State!;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Gate();
        _states.TryRemove(grainId, out _);
    }
}
