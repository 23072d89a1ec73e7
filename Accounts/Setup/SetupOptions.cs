namespace WatchParty.Accounts.Setup;

/// <summary>Settings <c>Setup:*</c>.</summary>
public sealed class SetupOptions
{
    public const string Section = "Setup";

    /// <summary>The first-run code, for automation; empty for a random one.</summary>
    public string Code { get; set; } = "";
}
