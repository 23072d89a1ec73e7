using Microsoft.AspNetCore.Http;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>
/// A browser sends the cookie along with requests that other sites provoke. So the cookie counts for a change of state only
/// beside something that another site cannot send: our own header (a cross-origin script may not set it) or our own origin.
/// </summary>
internal static class CsrfRule
{
    private const string Header = "X-Requested-With";
    private const string Value = "watch-party";

    public static bool LetsCookieCount(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
        || request.Headers[Header] == Value
        || ComesFromOwnPage(request);

    private static bool ComesFromOwnPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
