namespace WatchParty.Media.Artwork;

public sealed record Picture(ReadOnlyMemory<byte> Bytes, string ContentType, DateTimeOffset ModifiedAt);
