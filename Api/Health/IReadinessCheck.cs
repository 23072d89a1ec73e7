namespace WatchParty.Api.Health;

/// <summary>One thing that must work before this server may be sent traffic. Register any number as singletons.</summary>
public interface IReadinessCheck
{
    /// <summary>Null when it works, else one sentence that says what does not.</summary>
    ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation);
}
