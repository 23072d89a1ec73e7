namespace WatchParty.Support.Parties;

/// <summary>A server with an admin, a library that everybody sees and one that only admins see. Tests share it; each brings people of its own.</summary>
public abstract class PartyHouse
{
    public const string Password = "correct horse";

    private int _people;

    public Friend Admin { get; private set; } = null!;

    public FilmShelf Films { get; private set; } = null!;

    public FilmShelf SecretFilms { get; private set; } = null!;

    public Uri Address => Http.BaseAddress!;

    protected virtual int FilmSeconds => 2;

    /// <summary>The first film of a shelf is the blue one.</summary>
    protected virtual Task MakeFilmAsync(string path, string colour) => TinyFilm.MakeAsync(path, colour, FilmSeconds);

    /// <summary>Of the server as it runs now: after a restart it listens elsewhere.</summary>
    protected abstract HttpClient Http { get; }

    /// <summary>What every house needs: the setup code the tests know, and no limits but those on passwords of rooms.</summary>
    protected virtual string[] Settings => [$"Setup:Code={WatchPartyServer.SetupCode}", "Limits:Scale=1000"];

    /// <summary>Without cookies: signing in sets one, and it would speak for whoever comes next.</summary>
    protected static HttpClient Connect(Uri address) =>
        new(new DeclaredAnswers(new SocketsHttpHandler { UseCookies = false })) { BaseAddress = new Uri(address, "/") };

    protected async Task FurnishAsync(string filmFolder)
    {
        var setup = await Anonymous().PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "admin", password = Password }).MustSucceed();
        Admin = SignedIn(setup);
        Films = await FilmShelf.AddAsync(Admin, filmFolder, "Films", MakeFilmAsync);
        SecretFilms = await FilmShelf.AddAsync(Admin, filmFolder, "Secret", MakeFilmAsync);
    }

    /// <summary>A new person, whose user name starts with <paramref name="name"/>.</summary>
    public async Task<Friend> WelcomeAsync(string name, bool mayWatch = true)
    {
        var username = $"{name}-{Interlocked.Increment(ref _people)}";
        string[] libraries = mayWatch ? [Films.Library] : [];
        await Admin.PostAsync("users", new { username, password = Password, role = "user", library_ids = libraries }).MustSucceed();
        return await SignInAsync(username);
    }

    /// <summary>Another session of somebody who was welcomed before.</summary>
    public Task<Friend> SignInAgainAsync(Friend friend) => SignInAsync(friend.Username);

    /// <param name="inviting">Viewers, unless the name ends in <c>:controller</c>.</param>
    /// <param name="strangers">People who can see the film, and know the link.</param>
    public async Task<Party> PartyHostedByAsync(
        string host, string[]? inviting = null, string[]? strangers = null, string? password = null, object? policy = null)
    {
        var invited = (inviting ?? []).Select(guest => guest.Split(':')).ToList();
        var people = new Dictionary<string, Friend>(StringComparer.Ordinal);
        foreach (var name in invited.Select(guest => guest[0]).Concat(strangers ?? []).Prepend(host))
            people[name] = await WelcomeAsync(name);

        var invites = invited.Select(guest => new { user_id = people[guest[0]].Id, role = guest is [_, var role] ? role : "viewer" });
        var created = await people[host].PostAsync("watch-party/rooms", new { item_id = Films.First, invites, password, policy }).MustSucceed();
        return new((string)created["room_id"]!, Films.First, people, host);
    }

    /// <summary>The same room through the eyes of the server's admin.</summary>
    public Guest AdminIn(Party party) => new(Admin, party.Room);

    public Friend Anonymous() => new(() => Http);

    private async Task<Friend> SignInAsync(string username) =>
        SignedIn(await Anonymous().PostAsync("auth/login", new { username, password = Password }).MustSucceed());

    private Friend SignedIn(Answer login) =>
        new(() => Http, (string)login["user_id"]!, (string)login["username"]!, (string)login["token"]!);
}
