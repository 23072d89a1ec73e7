using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WatchParty.Media.Artwork;
using WatchParty.Media.Catalog;
using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Media.Scanning;
using WatchParty.Media.Streaming;
using WatchParty.Media.Watching;
using WatchParty.Settings;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Media;

public static class MediaServices
{
    /// <summary>Needs an <see cref="IDatabase"/>, the <see cref="ServerClock"/>, the data folder, the ports to people and sessions, and an <see cref="IMediaFeed"/>.</summary>
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSettings<MediaOptions>(MediaOptions.Section)
            .Validate(o => o.ProbeTimeout > TimeSpan.Zero, "Media:ProbeTimeout must be longer than 0.")
            .Validate(o => o.Probes is >= 1 and <= 16, "Media:Probes must be between 1 and 16.")
            .Validate(o => o.PictureTimeout > TimeSpan.Zero, "Media:PictureTimeout must be longer than 0.")
            .Validate(o => o.PictureCacheMegabytes >= 1, "Media:PictureCacheMegabytes must be at least 1.")
            .Validate(o => o.PaceBurst > TimeSpan.Zero, "Media:PaceBurst must be longer than 0.")
            .Validate(o => o.PaceFactor > 1, "Media:PaceFactor must be greater than 1, or films stall.")
            .Validate(o => o.WatchQuiet > TimeSpan.Zero, "Media:WatchQuiet must be longer than 0.")
            .Validate(o => o.RescanEvery >= TimeSpan.FromMinutes(1), "Media:RescanEvery must be at least one minute.")
            .Validate(o => o.Ffmpeg.Length == 0 || File.Exists(o.Ffmpeg), "Media:Ffmpeg names a file that does not exist.")
            .Validate(o => o.Ffprobe.Length == 0 || File.Exists(o.Ffprobe), "Media:Ffprobe names a file that does not exist.");

        services.AddSingleton<LibraryStore>().AddSingleton<LibraryDesk>();
        services.AddSingleton<ItemStore>().AddSingleton<FileStore>().AddSingleton<IMediaCatalog, MediaCatalog>().AddSingleton<ProgressStore>();
        services.AddScanning();
        services.AddPictures();
        services.AddSingleton<GrantKey>().AddHostedService(provider => provider.GetRequiredService<GrantKey>());
        services.AddSingleton(provider => new StreamGrants(provider.GetRequiredService<GrantKey>())).AddSingleton<RecentGrants>().AddSingleton<StreamDoor>().AddSingleton<FilmVault>();
        services.AddSingleton<OpenStreams>().AddHostedService(provider => provider.GetRequiredService<OpenStreams>());
        return services;
    }

    private static void AddScanning(this IServiceCollection services)
    {
        services.AddSingleton<MediaTools>().AddSingleton<ProbeStore>().AddSingleton<ProbeQueue>();
        services.AddSingleton(provider => new FileProbe(
            provider.GetRequiredService<MediaTools>(), provider.GetRequiredService<IOptions<MediaOptions>>(), provider.GetRequiredService<ServerClock>()));
        services.AddSingleton<ScanStore>().AddSingleton<LibraryScan>();
        services.AddSingleton(provider => new ScanDesk(
            provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<LibraryStore>(), provider.GetRequiredService<ScanStore>(), provider.GetRequiredService<LibraryScan>(),
            provider.GetRequiredService<ProbeQueue>(), provider.GetRequiredService<ServerClock>(), provider.GetRequiredService<ILogger<ScanDesk>>()));
        services.AddHostedService(provider => provider.GetRequiredService<ProbeQueue>()).AddHostedService(provider => provider.GetRequiredService<ScanDesk>());
        services.AddHostedService<FolderWatch>();
    }

    private static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<ArtReader>().AddSingleton<PictureStore>().AddSingleton<PictureCache>().AddSingleton<PictureMaker>().AddSingleton<Illustrator>();
        services.AddSingleton(provider => new PictureShelf(
            provider.GetRequiredService<PictureStore>(), provider.GetRequiredService<PictureCache>(),
            provider.GetRequiredService<Illustrator>(), provider.GetRequiredService<ArtReader>()));
        services.AddSingleton<PictureQueue>().AddHostedService(provider => provider.GetRequiredService<PictureQueue>());
    }
}
