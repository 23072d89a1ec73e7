using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Media.Scanning;
using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Probing;

/// <summary>Probes the files of a library that wait for it, a few at a time.</summary>
internal sealed class ProbeRun(ProbeStore store, FileProbe probe, IOptions<MediaOptions> options, ILogger<ProbeRun> log)
{
    private const int Batch = 50;

    // A broken ffprobe fails on every file; asking it 50,000 times takes a day.
    private const int MostFailures = 8;

    /// <summary>What the probe throws out is added to <paramref name="skipped"/>.</summary>
    public async Task RunAsync(LibraryId library, List<SkippedFile> skipped, Action<int> errors, CancellationToken cancellation)
    {
        var failures = 0;
        var waiting = probe.Possible ? await store.WaitingAsync(library, cancellation) : [];
        foreach (var batch in waiting.Chunk(Batch).TakeWhile(_ => failures < MostFailures))
        {
            var results = await ProbeAsync(batch, cancellation);
            var failed = results.Where(result => result.Result is ProbeResult.Failed).ToList();
            foreach (var (file, result) in failed)
                skipped.Add(new SkippedFile(file.Place.FullPath, $"{((ProbeResult.Failed)result).Reason} It is listed without its length."));
            failures += failed.Count;
            errors(skipped.Count);
            await store.SaveAsync(library, [.. results.Except(failed).Select(result => (result.File.Id, result.Result))], cancellation);
        }

        if (failures >= MostFailures)
            log.ProbingGivenUp(library, failures);
        skipped.AddRange(await store.BrokenAsync(library, cancellation));
    }

    private async Task<List<((string Id, FilePlace Place) File, ProbeResult Result)>> ProbeAsync((string Id, FilePlace Place)[] files, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<((string Id, FilePlace Place), ProbeResult)>();
        var failures = 0;
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = options.Value.Probes, CancellationToken = cancellation }, async (file, stop) =>
        {
            if (Volatile.Read(ref failures) >= MostFailures)
                return;
            var result = await probe.RunAsync(file.Place.FullPath, stop);
            if (result is ProbeResult.Failed)
                Interlocked.Increment(ref failures);
            results.Add((file, result));
        });
        return [.. results];
    }
}
