using System.Diagnostics;

namespace WatchParty.Faults.Clusters;

/// <summary>The long forms: all trials in turn, or in random order for a while.</summary>
internal sealed class ClusterTrials(ClusterSuite suite, IReadOnlyList<ClusterTrial> trials)
{
    private readonly List<string> _late = [];

    /// <summary>What took longer than it should on an idle machine.</summary>
    public IReadOnlyList<string> Late => _late;

    public async Task RunInTurnAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var trial in trials)
                await RunAsync(trial);
        }
    }

    public async Task RunInRandomOrderAsync(TimeSpan time, Random random)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            ClusterTrial[] shuffled = [.. trials];
            random.Shuffle(shuffled);
            foreach (var trial in shuffled)
            {
                if (since.Elapsed > time)
                    return;
                await RunAsync(trial);
            }
        }
    }

    private async Task RunAsync(ClusterTrial trial)
    {
        var recovery = await suite.RunAsync(trial.Fault, trial.Duration);
        Console.WriteLine(recovery);
        _late.AddRange(recovery.Misses);
    }
}
