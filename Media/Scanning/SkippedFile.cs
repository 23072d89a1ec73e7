namespace WatchParty.Media.Scanning;

/// <param name="Reason">A sentence for the admin.</param>
public sealed record SkippedFile(string Path, string Reason);
