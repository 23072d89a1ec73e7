namespace WatchParty.Api.Accounts.Setup;

internal sealed record SetupStatus(bool NeedsSetup, string ServerName, string Version);

/// <param name="SetupCode">Printed at start-up, and in the file <c>setup-code</c> of the data folder.</param>
internal sealed record SetupRequest(string SetupCode, string Username, string Password, string? ServerName = null);
