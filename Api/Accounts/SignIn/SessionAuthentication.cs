using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WatchParty.Accounts.Sessions;
using WatchParty.Api.Problems;

namespace WatchParty.Api.Accounts.SignIn;

/// <summary>Bearer token or cookie → the person, read from the store for every request.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    SessionDoor door) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Session";

    private const string Bearer = "Bearer ";

    private bool _cookieRefused;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token)
            return AuthenticateResult.NoResult();
        if (await door.EnterAsync(token, Context.RequestAborted) is not { } who)
            return AuthenticateResult.Fail("The session has ended.");

        Context.Features.Set(new CurrentUser(who));
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(who), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_cookieRefused)
        {
            await HandleForbiddenAsync(properties);
            return;
        }

        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");
        await ProblemResults.Of(ProblemCode.Unauthenticated).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ProblemResults.Of(
            ProblemCode.Forbidden,
            _cookieRefused ? "A change of state by cookie needs the header X-Requested-With: watch-party or this server's own Origin." : null)
            .ExecuteAsync(Context);

    /// <summary>A request that names a bearer is judged by it alone; a cookie that happens to come along changes nothing.</summary>
    private string? TokenOf(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ } header])
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

        var cookie = SessionCookie.Read(request);
        _cookieRefused = cookie is not null && !CsrfRule.LetsCookieCount(request);
        return _cookieRefused ? null : cookie;
    }

    private static ClaimsPrincipal PrincipalOf(SignedIn who)
    {
        var identity = new ClaimsIdentity(SchemeName, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.Name, who.Person.Username));
        if (who.Person.IsAdmin)
            identity.AddClaim(new Claim(ClaimTypes.Role, Policies.Admin));
        return new ClaimsPrincipal(identity);
    }
}
