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

    public bool MaySee(LibraryId library) => Person.MaySee(library);
}
