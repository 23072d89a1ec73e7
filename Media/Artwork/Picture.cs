namespace WatchParty.Media.Artwork;

/// <param name="Tag">Changes whenever the bytes may have changed: a strong entity tag, without its quotes.</param>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, string ContentType, DateTimeOffset ModifiedAt, string Tag);
