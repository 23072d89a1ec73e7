namespace WatchParty.Accounts.SignIn;

/// <summary>Wrong passwords at one account so far.</summary>
internal readonly record struct Failures(int Count, DateTimeOffset LastAt)
{
    /// <summary>When the next try is allowed: doubling waits from the first failure over the limit on.</summary>
    public DateTimeOffset NextTryAt(LoginLimits limits)
    {
        var over = Count - limits.LoginFailuresBeforeWait;
        if (over < 0)
            return LastAt;
        var wait = limits.LoginFirstWait * Math.Pow(2, Math.Min(over, 30));
        return LastAt + (wait < limits.LoginLongestWait ? wait : limits.LoginLongestWait);
    }

    public bool IsForgotten(LoginLimits limits, DateTimeOffset now) => now - LastAt >= limits.LoginFailuresForgotten;

    public Failures OneMore(DateTimeOffset now) => new(Count + 1, now);
}
