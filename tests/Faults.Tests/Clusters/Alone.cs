namespace WatchParty.Faults.Tests.Clusters;

/// <summary>Two silos, a database and forty clients leave the other tests of a small machine no time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
