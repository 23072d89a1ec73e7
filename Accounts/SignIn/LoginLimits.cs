namespace WatchParty.Accounts.SignIn;

/// <summary>Settings <c>Limits:Login…</c>. Tries at one account are password tries, which <c>Limits:Scale</c> leaves alone.</summary>
public sealed class LoginLimits
{
    /// <summary>Wrong passwords an account takes before each further one costs a wait.</summary>
    public int LoginFailuresBeforeWait { get; set; } = 5;

    /// <summary>The first wait; it doubles with each further failure.</summary>
    public TimeSpan LoginFirstWait { get; set; } = TimeSpan.FromSeconds(1);

    public TimeSpan LoginLongestWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Failures are forgotten after this long without a new one.</summary>
    public TimeSpan LoginFailuresForgotten { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Failed tries from one address, whatever the account: against one password tried on everybody.</summary>
    public int LoginFailuresPerAddressPerMinute { get; set; } = 20;
}
