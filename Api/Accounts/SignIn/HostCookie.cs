using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>
/// How every cookie of ours looks: out of reach of scripts and of requests that other sites provoke. Behind TLS at the root
/// of a host it takes the <c>__Host-</c> prefix, which no other site of the domain and no plain-text connection can overwrite.
/// </summary>
internal static class HostCookie
{
    public static string NameFor(HttpRequest request, string plainName) =>
        request.IsHttps && !request.PathBase.HasValue ? "__Host-" + plainName : plainName;

    /// <param name="lifetime">Null for a cookie that is being deleted.</param>
    public static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = request.PathBase.HasValue ? request.PathBase.Value : "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
