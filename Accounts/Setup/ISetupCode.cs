namespace WatchParty.Accounts.Setup;

/// <summary>What proves that whoever sets the server up also runs it: they can read its log or its data folder.</summary>
public interface ISetupCode
{
    /// <summary>The code to print and to ask for; null once the server is set up; then its file is gone too.</summary>
    ValueTask<string?> CurrentAsync(CancellationToken cancellation = default);
}
