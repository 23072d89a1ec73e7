using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace WatchParty.Silo.WebClient;

/// <summary>The client's one page, told under which path it is served.</summary>
internal sealed class WebPage
{
    private readonly byte[] _html;
    private readonly EntityTagHeaderValue _tag;
    private readonly RoutePreloads _preloads;

    public WebPage(string html, string pathBase, RoutePreloads preloads)
    {
        _preloads = preloads;
        _html = Encoding.UTF8.GetBytes(html.Replace("<base href=\"/\"", $"<base href=\"{pathBase}/\"", StringComparison.Ordinal));
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(_html))[..16]}\"");
    }

    public Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (_preloads.For(context.Request.Path) is { } links)
            context.Response.Headers.Link = links;
        return TypedResults.Bytes(_html, "text/html; charset=utf-8", entityTag: _tag).ExecuteAsync(context);
    }
}
