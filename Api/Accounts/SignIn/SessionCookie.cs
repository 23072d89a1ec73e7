using Microsoft.AspNetCore.Http;
using WatchParty.Accounts.Sessions;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>The cookie that carries a browser's session token.</summary>
internal static class SessionCookie
{
    private const string PlainName = "watch-party";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, NewSession session) =>
        context.Response.Cookies.Append(NameFor(context.Request), session.Token, Until(session.ExpiresAt, HostCookie.Options(context.Request, lifetime: null)));

    public static void Delete(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), HostCookie.Options(context.Request, lifetime: null));

    private static string NameFor(HttpRequest request) => HostCookie.NameFor(request, PlainName);

    private static CookieOptions Until(DateTimeOffset expiresAt, CookieOptions options)
    {
        options.Expires = expiresAt;
        return options;
    }
}
