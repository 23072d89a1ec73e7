using Microsoft.Net.Http.Headers;

namespace WatchParty.Silo.WebClient;

/// <summary>One file of the web client as it lies on disk, perhaps with compressed twins.</summary>
internal sealed class WebFile
{
    private readonly (string? Encoding, FileInfo File, EntityTagHeaderValue Tag)[] _forms;
    private readonly string _contentType;
    private readonly string _cacheControl;

    /// <param name="hashed">Its name changes with its content, so it may be kept for ever.</param>
    public WebFile(FileInfo file, string contentType, bool hashed)
    {
        _contentType = contentType;
        _cacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
        _forms = [.. Forms(file)];
    }

    public Task SendAsync(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var (encoding, file, tag) = _forms.First(form => form.Encoding is null || accepted.Any(value => value.Value == form.Encoding && value.Quality is not 0));
        var headers = context.Response.Headers;
        headers.CacheControl = _cacheControl;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        if (_forms.Length > 1)
            headers.Vary = HeaderNames.AcceptEncoding;
        return TypedResults.PhysicalFile(file.FullName, _contentType, entityTag: tag).ExecuteAsync(context);
    }

    private static IEnumerable<(string?, FileInfo, EntityTagHeaderValue)> Forms(FileInfo file)
    {
        foreach (var (encoding, extension) in new (string?, string)[] { ("br", ".br"), ("gzip", ".gz"), (null, "") })
        {
            var form = new FileInfo(file.FullName + extension);
            if (form.Exists)
                yield return (encoding, form, new EntityTagHeaderValue($"\"{form.LastWriteTimeUtc.Ticks:x}-{form.Length:x}{encoding}\""));
        }
    }
}
