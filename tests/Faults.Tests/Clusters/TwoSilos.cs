using WatchParty.Faults.Clusters;

namespace WatchParty.Faults.Tests.Clusters;

/// <summary>One cluster for all its faults: after each it is whole again.</summary>
public sealed class TwoSilos : IAsyncLifetime
{
    internal ClusterSuite Suite { get; } = new(silos: 2, seed: 1) { MayLoseAnySilo = true };

    public Task InitializeAsync() => Suite.OpenAsync(clients: 16, roomsToWatch: 1);

    public Task DisposeAsync()
    {
        Suite.Dispose();
        return Task.CompletedTask;
    }
}
