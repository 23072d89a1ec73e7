namespace WatchParty.Api.Health;

internal sealed class ReadinessBoard(IEnumerable<IReadinessCheck> checks)
{
    /// <summary>What does not work, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> NotReadyAsync(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(checks.Select(check => check.WhyNotReadyAsync(cancellation).AsTask()));
        return [.. answers.OfType<string>()];
    }
}
