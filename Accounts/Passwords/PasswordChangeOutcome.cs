namespace WatchParty.Accounts.Passwords;

public abstract record PasswordChangeOutcome
{
    private PasswordChangeOutcome()
    {
    }

    public sealed record Done : PasswordChangeOutcome;

    public sealed record WrongPassword : PasswordChangeOutcome;

    public sealed record TryLater(TimeSpan Wait) : PasswordChangeOutcome;
}
