using System.Collections;

namespace WatchParty.Media.Probing;

/// <summary>How programs are kept in check that read the files of strangers.</summary>
internal static class ToolBox
{
    /// <summary>Playlists (hls, concat, dash, sdp) are missing on purpose: they name other files and addresses.</summary>
    public const string Containers = "matroska,webm,mov,mp4,avi,mpegts,mpeg,mpegvideo,ogg,flv,live_flv,asf";

    /// <summary>Secrets may come by environment; a decoder fed with strangers' files gets none of them.</summary>
    public static readonly IReadOnlyDictionary<string, string?> NoSecrets = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (string)variable.Key)
        .Where(name => name is not ("PATH" or "LD_LIBRARY_PATH" or "LANG" or "SystemRoot"))
        .ToDictionary(name => name, _ => (string?)null);
}
