using System.Text.Json;
using System.Text.Json.Serialization;

namespace WatchParty.Silo.WebClient;

/// <summary>
/// What a page will ask for first, announced with the page itself: over a slow line every round trip counts in which a
/// browser only learns what to ask next. The build of the client writes the list.
/// </summary>
internal sealed partial class RoutePreloads
{
    public const string FileName = "preloads.json";

    private readonly Preload[] _preloads;
    private readonly string _pathBase;

    private RoutePreloads(Preload[] preloads, string pathBase) => (_preloads, _pathBase) = (preloads, pathBase);

    public static RoutePreloads Read(string file, string pathBase) =>
        new(File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), Json.Default.PreloadArray)! : [], pathBase);

    /// <summary>The <c>Link</c> header for a page; null where nothing is known to be wanted.</summary>
    public string? For(PathString path)
    {
        var segments = (path.Value ?? "/").Split('/');
        var preload = _preloads.FirstOrDefault(preload => preload.Fits(segments));
        if (preload is null)
            return null;
        var last = new PathString("/" + segments[^1]).ToUriComponent()[1..];
        return string.Join(", ", [
            .. preload.Modules.Select(file => Link(file, "rel=\"modulepreload\"")),
            .. preload.Data.Select(data => Link(data.Replace("*", last, StringComparison.Ordinal), "rel=\"preload\"; as=\"fetch\"; crossorigin=\"anonymous\"")),
        ]);
    }

    private string Link(string path, string how) => $"<{_pathBase}{path}>; {how}";

    /// <param name="Route">Its <c>*</c> stands for one segment.</param>
    private sealed record Preload(string Route, string[] Modules, string[] Data)
    {
        public bool Fits(string[] segments)
        {
            var wanted = Route.Split('/');
            return wanted.Length == segments.Length && wanted.Zip(segments).All(pair => pair.First == pair.Second || (pair.First == "*" && pair.Second.Length > 0));
        }
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Preload[]))]
    private sealed partial class Json : JsonSerializerContext;
}
