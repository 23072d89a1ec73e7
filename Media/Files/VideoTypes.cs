namespace WatchParty.Media.Files;

/// <summary>The containers taken for video, by extension. The content type comes from here alone, never from the file.</summary>
internal static class VideoTypes
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".mkv"] = "video/x-matroska",
        [".webm"] = "video/webm",
        [".avi"] = "video/x-msvideo",
        [".divx"] = "video/x-msvideo",
        [".wmv"] = "video/x-ms-wmv",
        [".asf"] = "video/x-ms-asf",
        [".flv"] = "video/x-flv",
        [".mpg"] = "video/mpeg",
        [".mpeg"] = "video/mpeg",
        [".vob"] = "video/mpeg",
        [".ts"] = "video/mp2t",
        [".m2ts"] = "video/mp2t",
        [".mts"] = "video/mp2t",
        [".ogv"] = "video/ogg",
        [".ogm"] = "video/ogg",
        [".3gp"] = "video/3gpp",
    };

    public static bool Includes(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    public static string ContentTypeOf(string path) =>
        ByExtension.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
