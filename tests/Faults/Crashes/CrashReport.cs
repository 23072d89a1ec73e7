using WatchParty.Support.Histories;

namespace WatchParty.Faults.Crashes;

/// <param name="Acknowledged">Changes that were answered with success, playback included.</param>
/// <param name="Unknown">Calls that the kill left without an answer.</param>
internal sealed record CrashReport(int Acknowledged, int Refused, int Unknown, TimeSpan ReadyP95, TimeSpan ConvergedP95, TimeSpan ConvergedMax, IReadOnlyList<Finding> Findings)
{
    public static CrashReport Of(History history, int acknowledged, IReadOnlyList<Recovery> recoveries, IReadOnlyList<Finding> findings) => new(
        acknowledged,
        history.Calls.Count(call => call.Outcome is Outcome.Refused),
        history.Calls.Count(call => call.Outcome is Outcome.Unknown),
        At(0.95, recoveries.Select(one => one.Ready)),
        At(0.95, recoveries.Select(one => one.Converged)),
        recoveries.Max(one => one.Converged),
        findings);

    public override string ToString() =>
        $"{Acknowledged} changes acknowledged, {Refused} refused, {Unknown} unanswered; ready after {ReadyP95.TotalSeconds:0.0} s (p95), "
        + $"everybody back after {ConvergedP95.TotalSeconds:0.0} s (p95), {ConvergedMax.TotalSeconds:0.0} s (max); {Findings.Count} broken promises";

    private static TimeSpan At(double share, IEnumerable<TimeSpan> times) => times.Order().ToList() is var sorted ? sorted[(int)Math.Ceiling(share * sorted.Count) - 1] : default;
}

/// <param name="Ready">From the kill until the next server served, its start included.</param>
/// <param name="Converged">From the kill until every socket was back and all of a room showed the same version.</param>
internal sealed record Recovery(TimeSpan Ready, TimeSpan Converged);
