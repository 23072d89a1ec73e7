namespace WatchParty.Media.Scanning.Domain;

/// <summary>A file as the last scan left it.</summary>
internal sealed record KnownFile(
    string Id, string ItemId, FilePlace Place, FileStamp Stamp, long Inode, long Device, string Fingerprint, FileState State, bool Probed);
