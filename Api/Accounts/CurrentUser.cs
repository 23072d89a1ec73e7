using Microsoft.AspNetCore.Http;
using WatchParty.Accounts.Sessions;
using WatchParty.Media;
using WatchParty.People;

namespace WatchParty.Api.Accounts;

/// <summary>Whoever makes this request, as the store knew them when it began. Take it as a handler's parameter.</summary>
public sealed record CurrentUser(SignedIn SignedIn)
{
    public Person Person => SignedIn.Person;

    public UserId Id => Person.Id;

    public string Username => Person.Username;

    public bool IsAdmin => Person.IsAdmin;

    public SessionId Session => SignedIn.Session;

    /// <summary>How the framework finds it for a handler.</summary>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context) => new(
        context.Features.Get<CurrentUser>()
        ?? throw new InvalidOperationException("This route takes a CurrentUser but lets in anyone: add RequireAuthorization()."));

    public bool MaySee(LibraryId library) => Person.MaySee(library);
}
