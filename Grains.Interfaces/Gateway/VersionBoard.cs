using System.Collections.Concurrent;

namespace WatchParty.Gateway;

/// <summary>
/// How far every room and inbox in this silo's memory is. A gateway compares itself with it each round, and calls only where it is
/// behind: 2,000 quiet rooms that were called in each round allocated twice as much.
/// </summary>
public sealed class VersionBoard
{
    private readonly ConcurrentDictionary<GrainId, long> _versions = new();

    /// <summary>Before the change is published: were it after, a lost event could pass for one that is still to come.</summary>
    public void Post(GrainId grain, long version) => _versions[grain] = version;

    /// <summary>The grain leaves this silo's memory.</summary>
    public void Remove(GrainId grain) => _versions.TryRemove(grain, out _);

    /// <summary>Whether there may be something newer than this version; so always where the grain lives in another silo, or nowhere.</summary>
    public bool MayBeAhead(GrainId grain, long version) => !_versions.TryGetValue(grain, out var posted) || posted > version;
}
