using System.Collections.Concurrent;
using WatchParty.Media.Catalog;
using WatchParty.Time;

namespace WatchParty.Media.Streaming;

/// <summary>
/// What was opened in the last minutes and may still be. While nobody can be asked, because the database is away, a film
/// that plays is jumped in with these: nothing can be taken from anybody then either.
/// </summary>
public sealed class RecentGrants(ServerClock clock)
{
    private static readonly TimeSpan s_memory = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<StreamGrant, Opening> _openings = [];

    /// <summary>Those whose rights are still to be checked.</summary>
    public IReadOnlyCollection<StreamAnswer.Opened> All => [.. _openings.Values.Select(opening => opening.Opened)];

    public StreamAnswer.Opened? Find(StreamGrant grant, FileId file) =>
        grant.File == file && _openings.TryGetValue(grant, out var opening) ? opening.Opened : null;

    public void Remember(StreamAnswer.Opened opened) => _openings[opened.Grant] = new(opened, clock.GetTimestamp());

    /// <summary>It is still in use.</summary>
    public void Keep(StreamGrant grant)
    {
        if (_openings.TryGetValue(grant, out var opening))
            _openings.TryUpdate(grant, opening with { At = clock.GetTimestamp() }, opening);
    }

    public void Forget(StreamGrant grant) => _openings.TryRemove(grant, out _);

    /// <summary>While the database answers: those that nobody used for some minutes.</summary>
    public void ForgetOld()
    {
        foreach (var (grant, opening) in _openings)
        {
            if (clock.GetElapsedTime(opening.At) > s_memory)
                _openings.TryRemove(KeyValuePair.Create(grant, opening));
        }
    }

    private sealed record Opening(StreamAnswer.Opened Opened, long At);
}
