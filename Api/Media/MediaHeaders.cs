using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Media;

internal static class MediaHeaders
{
    /// <summary>For files of strangers: whatever is in them, a browser that opens one as a page runs nothing.</summary>
    public static void Harmless(HttpResponse response, string cacheControl)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        response.Headers.CacheControl = cacheControl;
    }
}
