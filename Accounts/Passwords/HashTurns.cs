using Microsoft.Extensions.Options;
using WatchParty.Settings;

namespace WatchParty.Accounts.Passwords;

/// <summary>
/// Lets few hash at a time and few wait, so that a flood of sign-ins costs neither all memory nor all cores:
/// half of them stay free for the rooms that are playing.
/// </summary>
internal sealed class HashTurns(IOptions<HashingLimits> hashing, IOptions<LimitsOptions> limits) : IDisposable
{
    /// <summary>When to come back after finding the queue full.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _free = new(hashing.Value.PasswordHashesAtOnce);
    private readonly int _most = hashing.Value.PasswordHashesAtOnce + limits.Value.Scaled(hashing.Value.PasswordHashQueue);
    private int _inside;

    /// <summary>Dispose the turn when done; null when the queue is full.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _inside) > _most)
        {
            Interlocked.Decrement(ref _inside);
            return null;
        }

        try
        {
            await _free.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref _inside);
            throw;
        }

        return new Turn(this);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(HashTurns turns) : IDisposable
    {
        public void Dispose()
        {
            turns._free.Release();
            Interlocked.Decrement(ref turns._inside);
        }
    }
}
