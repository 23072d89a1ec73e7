namespace WatchParty.People;

/// <summary>Port to the accounts: how the first account comes to be.</summary>
public interface IFirstRun
{
    /// <summary>While nobody has an account: the path, with its code, that creates the first one. Afterwards null.</summary>
    ValueTask<string?> SetupPathAsync(CancellationToken cancellation = default);
}
