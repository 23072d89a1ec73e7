namespace WatchParty.Support.Revoking;

/// <param name="Socket">From the request that took the right away to the close of the socket.</param>
/// <param name="Film">The same, to the cut of the film that was being sent; null where it plays on.</param>
public sealed record RevocationReport(string Way, TimeSpan Socket, TimeSpan? Film, IReadOnlyList<string> Faults);
