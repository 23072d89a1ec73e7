using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WatchParty.Media.Catalog;
using WatchParty.Media.Libraries;
using WatchParty.Media.Probing;
using WatchParty.Media.Scanning;
using WatchParty.People;
using WatchParty.Storage;
using WatchParty.Support;
using WatchParty.Support.Postgres;
using WatchParty.Time;

namespace WatchParty.Media.Tests.Scanning;

/// <summary>A library over a folder of its own, in a database of its own. Scans only when told, unless started.</summary>
internal sealed class TestLibrary : IAsyncDisposable
{
    public const string NoFfprobe = "/nowhere/ffprobe";

    private readonly string _folder = Directory.CreateTempSubdirectory("watchparty-").FullName;
    private readonly IDisposable _store;
    private readonly string _workplace = Directory.CreateTempSubdirectory("watchparty-films-").FullName;
    private readonly ServiceProvider _services;
    private Library _library;

    private TestLibrary(LibraryKind kind, MediaOptions options)
    {
        var (store, database) = OpenStore(_folder);
        _store = store;
        Root = Directory.CreateDirectory(Path.Combine(_workplace, "films")).FullName;
        var now = TimeProvider.System.GetUtcNow();
        _library = new Library(LibraryId.New(now), "Films", kind, [Root], now, now);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(database)
            .AddSingleton(new ServerClock(TimeProvider.System))
            .AddSingleton(new DataFolder(_folder))
            .AddSingleton<IPeople, NobodyHere>()
            .AddSingleton<ISessions, NobodyHere>()
            .AddSingleton<IMediaFeed, NobodyHere>()
            .AddMedia()
            .AddSingleton(Options.Create(options))
            .BuildServiceProvider();
    }

    public string Root { get; }

    public string Outside => _workplace;

    public LibraryId Id => _library.Id;

    public static Task<TestLibrary> OfAsync(LibraryKind kind, string ffprobe = NoFfprobe, TimeSpan? probeTimeout = null) =>
        OfAsync(kind, new MediaOptions { Ffprobe = ffprobe, ProbeTimeout = probeTimeout ?? TimeSpan.FromSeconds(30), WatchQuiet = TimeSpan.FromMilliseconds(50) });

    public static async Task<TestLibrary> OfAsync(LibraryKind kind, MediaOptions options)
    {
        var library = new TestLibrary(kind, options);
        await library.Get<LibraryStore>().SaveAsync(library._library, default);
        return library;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A file whose content is its own path, so that no two are alike.</summary>
    public string Put(string path, string? content = null)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content ?? path);
        return full;
    }

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, to))!);
        File.Move(Path.Combine(Root, from), Path.Combine(Root, to));
    }

    /// <summary>From now on it lives as in a server: watched, scanned and probed in the background.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(default);
    }

    public async Task<ScanStatus> StatusAsync() => (await Get<ScanStore>().LastAsync(Id, default))!;

    /// <summary>A scan that leaves the probes waiting.</summary>
    public async Task WalkAsync()
    {
        var progress = new ScanProgress(TimeProvider.System.GetUtcNow());
        await Get<LibraryScan>().RunAsync(_library, progress, default).WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>A scan, and the probes that it asks for.</summary>
    public async Task<ScanStatus> ScanAsync()
    {
        await WalkAsync();
        await Get<ProbeQueue>().DrainAsync(default).WaitAsync(TimeSpan.FromSeconds(60));
        return await StatusAsync();
    }

    public Task<IReadOnlyList<Item>> ItemsAsync(string? search = null) => Get<ItemStore>().TopAsync(Id, search, null, 200, default);

    public Task<IReadOnlyList<Item>> ChildrenOfAsync(Item parent) => Get<ItemStore>().ChildrenAsync(parent.Id, null, 200, default);

    public async Task<string[]> TitlesAsync(string? search = null) => [.. (await ItemsAsync(search)).Select(item => item.Title)];

    public Task<IReadOnlyList<SkippedFile>> SkippedAsync() => Get<ScanStore>().SkippedAsync(Id, default);

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(default);
        await _services.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_workplace, recursive: true);
    }

    private static (IDisposable Store, IDatabase Database) OpenStore(string folder)
    {
        if (SharedPostgres.IsAskedFor)
        {
            var postgres = new PostgresStore(SharedPostgres.NewDatabase());
            return (postgres, postgres.Database);
        }

        var sqlite = new TemporaryDatabase(folder) { KeepsFolder = true };
        return (sqlite, sqlite.Database);
    }

    private sealed class NobodyHere : IPeople, ISessions, IMediaFeed
    {
        public Task ChangedAsync(LibraryId library) => Task.CompletedTask;

        public ValueTask<Person?> FindAsync(UserId user, CancellationToken cancellation = default) => new((Person?)null);

        public ValueTask<IReadOnlyDictionary<UserId, Person>> FindAsync(IReadOnlyCollection<UserId> users, CancellationToken cancellation = default) =>
            new(new Dictionary<UserId, Person>());

        public ValueTask<IReadOnlyList<Person>> ListActiveAsync(CancellationToken cancellation = default) => new([]);

        public ValueTask<Person?> FindAsync(SessionId session, CancellationToken cancellation = default) => new((Person?)null);

        public ValueTask<IReadOnlySet<SessionId>> DeadAsync(IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation = default) =>
            new(sessions.ToHashSet());
    }
}
