namespace WatchParty.Silo.Storage;

/// <summary>Makes the database fit for use before anything else starts.</summary>
internal abstract class StorageStart : IHostedLifecycleService
{
    protected abstract Task MakeReadyAsync(CancellationToken cancellation);

    public Task StartingAsync(CancellationToken cancellationToken) => MakeReadyAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
