namespace WatchParty.Accounts;

/// <summary>Names in the table <c>server_facts</c>.</summary>
internal static class ServerFact
{
    public const string SetupDone = "setup_done";
    public const string SetupCode = "setup_code";
    public const string ServerName = "server_name";
    public const string DeviceKey = "device_key";
}
