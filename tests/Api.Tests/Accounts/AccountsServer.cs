using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Media;
using WatchParty.Support;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Accounts;

/// <summary>A server with an admin, a clock that stands still, and two libraries in name only.</summary>
public sealed class AccountsServer : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private AccountsServer(WatchPartyServer server, FakeTimeProvider time) => (Server, Time) = (server, time);

    public WatchPartyServer Server { get; }

    public FakeTimeProvider Time { get; }

    public Visitor Admin { get; private set; } = null!;

    /// <summary>Before its first run.</summary>
    public static async Task<AccountsServer> StartAsync(params string[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 20, 0, 0, TimeSpan.Zero));
        var server = await WatchPartyServer.StartAsync(
            services => services
                .AddSingleton(new ServerClock(time))
                .AddSingleton<IMediaCatalog>(new NamedLibraries()),
            [$"Setup:Code={WatchPartyServer.SetupCode}", .. settings]);
        return new AccountsServer(server, time);
    }

    public static async Task<AccountsServer> WithAdminAsync(params string[] settings)
    {
        var house = await StartAsync(settings);
        var setup = await house.Visitor().PostAsync("setup", new { setup_code = WatchPartyServer.SetupCode, username = "ana", password = Password });
        Assert.Equal(201, setup.Status);
        house.Admin = house.Visitor().With(setup);
        return house;
    }

    /// <summary>Somebody without any credentials.</summary>
    public Visitor Visitor() => new(new HttpClient(new DeclaredAnswers(new SocketsHttpHandler { UseCookies = false })) { BaseAddress = Server.Address });

    public async Task<Answer> CreateAsync(string username, string role = "user", params LibraryId[] libraries)
    {
        var created = await Admin.PostAsync("users", new
        {
            username,
            password = Password,
            role,
            library_ids = libraries.Select(library => library.ToString()),
        });
        Assert.Equal(201, created.Status);
        return created;
    }

    /// <summary>A new person, signed in by a bearer token.</summary>
    public async Task<Visitor> WelcomeAsync(string username, string role = "user", params LibraryId[] libraries)
    {
        await CreateAsync(username, role, libraries);
        return await SignInAsync(username);
    }

    public async Task<Visitor> SignInAsync(string username, string password = Password)
    {
        var login = await LoginAsync(username, password);
        Assert.Equal(200, login.Status);
        return Visitor().With(login);
    }

    public Task<Answer> LoginAsync(string username, string password = Password) =>
        Visitor().PostAsync("auth/login", new { username, password });

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
