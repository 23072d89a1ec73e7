namespace WatchParty.Media.Scanning.Domain;

/// <summary>What tells that a file was not touched.</summary>
internal readonly record struct FileStamp(long Size, long ModifiedMs);
