using Microsoft.Extensions.Options;
using WatchParty.Accounts;
using WatchParty.Accounts.Passwords;
using WatchParty.People;
using WatchParty.Settings;
using WatchParty.Silo.Settings;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Silo.Commands;

/// <summary>
/// For an admin who lost their password. It writes one row, which SQLite allows beside a running server,
/// so it neither takes the data folder's lock nor starts anything.
/// </summary>
internal static class SetPasswordLink
{
    public const string Name = "set-password-link";

    public static async Task RunAsync(string[] args)
    {
        if (args is not [var username, .. var settings] || username.StartsWith('-'))
            throw new StartupException($"Whose password? Name the account, for example: {Name} ana");
        var configuration = new ConfigurationManager();
        configuration.UseSettings(settings, AppContext.BaseDirectory);
        await using var services = Compose(configuration);
        var folder = services.GetRequiredService<DataFolder>();
        if (services.GetService<SqliteDataSource>() is { Exists: false })
            throw new StartupException($"There is no database in {folder.Path}: name the server's data folder with --DataFolder=.");

        var place = services.GetService<SqliteDataSource>() is null ? "the database of Storage:ConnectionString" : folder.Path;
        var token = await services.GetRequiredService<PasswordLinks>().CreateForAsync(username, CancellationToken.None)
            ?? throw new StartupException($"Nobody is called '{username}' in {place}.");
        var server = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        Console.WriteLine($"{HomeAddress.Of(server, FirstOf(server.Urls))}{PasswordLinks.PathFor(token)}");
    }

    private static ServiceProvider Compose(ConfigurationManager configuration)
    {
        var services = new ServiceCollection();
        services
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(new DataFolder(configuration[nameof(ServerOptions.DataFolder)]!))
            .AddSingleton(new ServerClock(TimeProvider.System))
            .AddSingleton<IPeopleFeed, NobodyListens>()
            .AddDatabase(StorageSettings.In(configuration))
            .AddAccounts()
            .AddSettings<ServerOptions>("");
        return services.BuildServiceProvider();
    }

    private static Uri FirstOf(string urls)
    {
        var first = BindingAddress.Parse(ServerOptions.List(urls)[0]);
        return new Uri($"{first.Scheme}://{(first.Host is "*" or "+" ? "0.0.0.0" : first.Host)}:{first.Port}");
    }
}
