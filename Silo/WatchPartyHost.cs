using Microsoft.Extensions.Options;
using WatchParty.Accounts;
using WatchParty.Api;
using WatchParty.Media;
using WatchParty.Settings;
using WatchParty.Silo.Cluster;
using WatchParty.Silo.Http;
using WatchParty.Silo.Settings;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage;
using WatchParty.Silo.Telemetry;
using WatchParty.Silo.WebClient;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Silo;

/// <summary>Composes the whole server, so that the program and the tests start the same thing.</summary>
public static class WatchPartyHost
{
    /// <param name="overrides">Runs last: what the program alone has, or what a test replaces, such as the clock.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? overrides = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.UseSettings(args, AppContext.BaseDirectory);
        var dataFolder = new DataFolder(builder.Configuration[nameof(ServerOptions.DataFolder)]!);

        var started = builder.Logging.AddQuietStart();
        builder.UseWatchPartyHttp();
        builder.UseWatchPartyCluster();
        builder.UseTelemetry();
        builder.UseOrleans(silo => silo.UseWatchPartyStorage());
        builder.Services
            .AddSingleton(dataFolder)
            .AddSingleton(_ => DataFolderLock.Take(dataFolder))
            .AddSingleton(new ServerClock(TimeProvider.System))
            // Orleans, too: by the system clock it can wake no grain after that was set back, until it has caught up.
            .AddSingleton<TimeProvider>(new ServerClock(TimeProvider.System))
            .AddWatchPartyGrains()
            .AddAccounts()
            .AddMedia()
            .AddWatchPartyApi();
        overrides?.Invoke(builder.Services);
        UnknownSettings.StopTheStart(builder.Configuration, builder.Services);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started.Value = true);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<DataFolderLock>();
        app.UseWatchPartyHttp();
        app.UseMetricsPage();
        app.UseWatchPartyApi();
        app.UseWebClient();
        app.MapWatchPartyApi();
        app.MapClusterDashboard();
        return app;
    }
}
