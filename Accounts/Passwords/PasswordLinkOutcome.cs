namespace WatchParty.Accounts.Passwords;

public abstract record PasswordLinkOutcome
{
    private PasswordLinkOutcome()
    {
    }

    public sealed record Done : PasswordLinkOutcome;

    /// <summary>Used already, replaced by a newer one, expired or invented.</summary>
    public sealed record NotGood : PasswordLinkOutcome;

    public sealed record TryLater(TimeSpan Wait) : PasswordLinkOutcome;
}
