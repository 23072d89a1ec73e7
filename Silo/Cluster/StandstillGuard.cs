using WatchParty.Storage;

namespace WatchParty.Silo.Cluster;

/// <summary>
/// A silo that stood still (stopped, swapped out, its machine moved) may have been given up meanwhile, and its rooms live
/// elsewhere. It looks into the table of silos before it does anything else, and does nothing once it is called dead there.
/// </summary>
internal sealed class StandstillGuard : IIncomingGrainCallFilter, IDisposable
{
    /// <summary>Shorter than the others wait before they give up a silo.</summary>
    private static readonly TimeSpan s_harmless = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(200);

    private readonly IClusterMembershipService _membership;
    private readonly ILocalSiloDetails _here;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private long _beatenAt;

    public StandstillGuard(IClusterMembershipService membership, ILocalSiloDetails here) : this(membership, here, TimeProvider.System)
    {
    }

    internal StandstillGuard(IClusterMembershipService membership, ILocalSiloDetails here, TimeProvider time)
    {
        (_membership, _here, _time, _beatenAt) = (membership, here, time, time.GetTimestamp());
        _timer = time.CreateTimer(_ => Beat(), null, s_beat, s_beat);
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (StoodStill)
            await MakeSureAsync();
        await context.Invoke();
    }

    public void Dispose()
    {
        _timer.Dispose();
        _oneAtATime.Dispose();
    }

    private bool StoodStill => _time.GetElapsedTime(Volatile.Read(ref _beatenAt)) > s_harmless;

    // The first beat after a standstill is one of those that came too late: it must not hide it.
    private void Beat()
    {
        if (!StoodStill)
            Volatile.Write(ref _beatenAt, _time.GetTimestamp());
    }

    private async Task MakeSureAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (!StoodStill)
                return;
            await _membership.Refresh();
            if (_membership.CurrentSnapshot.GetSiloStatus(_here.SiloAddress) is SiloStatus.Dead)
                throw new StorageUnavailableException("This server stood still, and its rooms have moved to another.");
            Volatile.Write(ref _beatenAt, _time.GetTimestamp());
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
