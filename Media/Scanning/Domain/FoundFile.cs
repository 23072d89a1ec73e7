namespace WatchParty.Media.Scanning.Domain;

/// <summary>A file as this scan found it.</summary>
internal sealed record FoundFile(FilePlace Place, FileStamp Stamp, long Inode, long Device);
