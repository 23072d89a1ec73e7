using Microsoft.AspNetCore.StaticFiles;

namespace WatchParty.Silo.WebClient;

/// <summary>
/// Serves the built web client. Only names found at start are served, so no path of a request ever becomes a path on disk.
/// Every other page address is a route of the client and gets its page.
/// </summary>
internal sealed class WebFiles
{
    private static readonly FileExtensionContentTypeProvider s_types = new();
    private static readonly PathString[] s_notOurs = ["/api", "/health", "/openapi", "/assets"];
    private readonly Dictionary<string, WebFile> _files = new(StringComparer.Ordinal);
    private readonly WebPage? _page;

    public WebFiles(string folder, string pathBase)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = "/" + Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (path is "/index.html")
                _page = new WebPage(File.ReadAllText(file.FullName), pathBase, RoutePreloads.Read(Path.Combine(folder, RoutePreloads.FileName), pathBase));
            else if (file.Extension is not (".br" or ".gz") && file.Name != RoutePreloads.FileName)
                _files[path] = new WebFile(file, TypeOf(path), hashed: path.StartsWith("/assets/", StringComparison.Ordinal));
        }
    }

    /// <summary>Null when this is nothing of the client's: a path of the API, a missing file, a client that was not built.</summary>
    public Func<HttpContext, Task>? Find(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return null;
        var path = request.Path.Value ?? "/";
        if (_files.TryGetValue(path, out var file))
            return file.SendAsync;
        return IsRoute(path) && _page is not null ? _page.SendAsync : null;
    }

    private static bool IsRoute(string path) =>
        !Path.HasExtension(path)
        && !s_notOurs.Any(other => new PathString(path).StartsWithSegments(other, StringComparison.OrdinalIgnoreCase));

    private static string TypeOf(string path) => s_types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
}
