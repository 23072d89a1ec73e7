namespace WatchParty.Media.Artwork;

/// <summary>A picture made from the one that lies at <paramref name="Path"/>, when that had this <paramref name="Stamp"/>.</summary>
internal sealed record StampedPicture(ItemId Item, PictureShape Shape, string Path, string Stamp)
{
    /// <summary>Null when there is no such file, or its disk is away.</summary>
    public static string? StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}" : null;
    }
}
