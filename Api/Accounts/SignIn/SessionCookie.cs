using Microsoft.AspNetCore.Http;
using WatchParty.Accounts.Sessions;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>
/// The cookie that carries a browser's session token. Behind TLS at the root of a host it takes the <c>__Host-</c> prefix,
/// which no other site of the domain and no plain-text connection can overwrite.
/// </summary>
internal static class SessionCookie
{
    private const string PlainName = "watch-party";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, NewSession session) =>
        context.Response.Cookies.Append(NameFor(context.Request), session.Token, Options(context.Request, session.ExpiresAt));

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request, expires: null));

    private static string NameFor(HttpRequest request) =>
        request.IsHttps && !request.PathBase.HasValue ? "__Host-" + PlainName : PlainName;

    private static CookieOptions Options(HttpRequest request, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = request.PathBase.HasValue ? request.PathBase.Value : "/",
        Expires = expires,
        IsEssential = true,
    };
}
