using Microsoft.Extensions.Options;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Accounts.SignIn;

/// <summary>
/// Decides before anything is hashed. A try counts as failed from its beginning and is given back when it succeeds,
/// so that many at once are no way around. Names that nobody has are counted like any other.
/// Kept in memory: a restart forgives, which nobody can cause from outside.
/// </summary>
public sealed class LoginLimiter(ServerClock clock, IOptions<LoginLimits> login, IOptions<LimitsOptions> limits)
{
    /// <summary>More than this is a flood of invented names: what is stale is dropped first.</summary>
    private const int MostRemembered = 10_000;

    private readonly Lock _lock = new();
    private readonly LoginLimits _login = login.Value;
    private readonly int _perAddress = limits.Value.Scaled(login.Value.LoginFailuresPerAddressPerMinute);
    private readonly Dictionary<string, Failures> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenBucket> _addresses = new(StringComparer.Ordinal);

    /// <summary>Null when the try may begin, else how long to wait.</summary>
    public TimeSpan? Begin(LoginTry attempt)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            ForgetStale(now);
            var bucket = BucketOf(attempt.Address, now);
            if (bucket.UntilNext(_perAddress) is var refill && refill > TimeSpan.Zero)
                return refill;
            var failures = FailuresAt(attempt.Account, now);
            if (failures.NextTryAt(_login) - now is var wait && wait > TimeSpan.Zero)
                return wait;

            _addresses[attempt.Address] = bucket.Minus(1);
            _accounts[attempt.Account] = failures.OneMore(now);
            return null;
        }
    }

    /// <summary>The password was right: the account starts afresh, and the address gets its try back.</summary>
    public void Succeeded(LoginTry attempt)
    {
        lock (_lock)
        {
            _accounts.Remove(attempt.Account);
            GiveBack(attempt.Address);
        }
    }

    /// <summary>Nobody looked at the password (the server was busy): as if it had not been tried.</summary>
    public void Abandoned(LoginTry attempt)
    {
        lock (_lock)
        {
            if (_accounts.TryGetValue(attempt.Account, out var failures))
                _accounts[attempt.Account] = failures with { Count = failures.Count - 1 };
            GiveBack(attempt.Address);
        }
    }

    private Failures FailuresAt(string account, DateTimeOffset now) =>
        _accounts.TryGetValue(account, out var failures) && !failures.IsForgotten(_login, now) ? failures : new Failures(0, now);

    private TokenBucket BucketOf(string address, DateTimeOffset now) =>
        _addresses.TryGetValue(address, out var bucket) ? bucket.RefilledTo(now, _perAddress) : TokenBucket.Full(_perAddress, now);

    private void GiveBack(string address)
    {
        if (_addresses.TryGetValue(address, out var bucket))
            _addresses[address] = bucket.Minus(-1);
    }

    private void ForgetStale(DateTimeOffset now)
    {
        if (_accounts.Count >= MostRemembered)
            Trim(_accounts, failures => failures.IsForgotten(_login, now), failures => failures.LastAt);
        if (_addresses.Count >= MostRemembered)
            Trim(_addresses, bucket => bucket.RefilledTo(now, _perAddress).Left >= _perAddress, bucket => bucket.At);
    }

    private static void Trim<T>(Dictionary<string, T> entries, Predicate<T> isStale, Func<T, DateTimeOffset> age)
    {
        foreach (var (key, _) in entries.Where(entry => isStale(entry.Value)).ToList())
            entries.Remove(key);
        foreach (var (key, _) in entries.OrderBy(entry => age(entry.Value)).Take(entries.Count - MostRemembered / 2).ToList())
            entries.Remove(key);
    }
}
