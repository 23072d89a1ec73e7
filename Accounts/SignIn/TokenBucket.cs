namespace WatchParty.Accounts.SignIn;

/// <summary>Tries left to one address; refills evenly over a minute.</summary>
internal readonly record struct TokenBucket(double Left, DateTimeOffset At)
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(1);

    public static TokenBucket Full(int size, DateTimeOffset now) => new(size, now);

    public TokenBucket RefilledTo(DateTimeOffset now, int size) =>
        new(Math.Min(size, Left + (now - At) / s_period * size), now);

    public TimeSpan UntilNext(int size) => Left >= 1 ? TimeSpan.Zero : s_period * ((1 - Left) / size);

    public TokenBucket Minus(double tokens) => this with { Left = Left - tokens };
}
