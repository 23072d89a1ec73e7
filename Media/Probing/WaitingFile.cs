using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Probing;

/// <param name="Fingerprint">Of the content that is waiting: what the probe says of it holds for no other.</param>
internal sealed record WaitingFile(string Id, string Library, FilePlace Place, string Fingerprint);
