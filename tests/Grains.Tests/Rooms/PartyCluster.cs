using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Storage;
using Orleans.Streams;
using Orleans.TestingHost;
using WatchParty.Gateway;
using WatchParty.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;
using WatchParty.Silo.Streams;
using WatchParty.Time;

namespace WatchParty.Grains.Tests.Rooms;

/// <summary>One silo with the real grains and streams, on a clock that tests move and a storage that tests break.</summary>
internal sealed class PartyCluster : IAsyncDisposable
{
    public static readonly LibraryId Films = new(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
    public static readonly MediaItem Film = new(
        new ItemId(Guid.Parse("00000000-0000-7000-8000-0000000000a1")), Films, MediaKind.Movie, "Film", TimeSpan.FromMinutes(90), HasFile: true);

    private readonly InProcessTestCluster _cluster;

    private PartyCluster(FaultyStorage storage, DateTimeOffset start)
    {
        Storage = storage;
        Clock = new FakeTimeProvider(start);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.UseWatchPartyStreams();
            silo.Services
                .AddKeyedSingleton<IGrainStorage>("Default", storage)
                .AddSingleton(new ServerClock(Clock))
                .AddSingleton<IPeople>(People)
                .AddSingleton<IMediaCatalog>(Catalog)
                .AddWatchPartyGrains();
        });
        _cluster = builder.Build();
    }

    public FaultyStorage Storage { get; }

    public FakeTimeProvider Clock { get; }

    public KnownPeople People { get; } = new("host", "ana", "bob", "eve", "fred");

    public OneFilmCatalog Catalog { get; } = new(Film);

    public static async Task<PartyCluster> StartAsync(FaultyStorage? storage = null, DateTimeOffset? start = null)
    {
        var party = new PartyCluster(storage ?? new FaultyStorage(), start ?? new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero));
        await party._cluster.DeployAsync();
        return party;
    }

    /// <summary>The server is killed now and started again later: only what is stored by now comes back.</summary>
    public async Task<PartyCluster> CrashAsync(TimeSpan outage)
    {
        var survived = Storage.Copy();
        await DisposeAsync();
        return await StartAsync(survived, Clock.GetUtcNow() + outage);
    }

    public IRoomGrain Room(RoomId room) => _cluster.Client.GetGrain<IRoomGrain>(room.Value);

    public IUserInboxGrain Inbox(string name) => _cluster.Client.GetGrain<IUserInboxGrain>(KnownPeople.Id(name).Value);

    public ITicketShardGrain Tickets => _cluster.Client.GetGrain<ITicketShardGrain>("0");

    public async Task<ImmutableArray<RoomId>> ListedAsync() =>
        [.. (await Task.WhenAll(RoomDirectory.All(_cluster.Client).Select(shard => shard.ListAsync()))).SelectMany(rooms => rooms)];

    public async Task<IRoomGrain> OpenAsync(params string[] invites)
    {
        var room = Room(RoomId.New(Clock.GetUtcNow()));
        Assert.IsType<RoomReply.Accepted>(await OpenAsync(room, invites));
        return room;
    }

    public static Task<RoomReply> OpenAsync(IRoomGrain room, params string[] invites) => room.OpenAsync(
        KnownPeople.As("host"),
        new OpenRoom(Film.Id, [.. invites.Select(name => new Invitation(KnownPeople.Id(name), Role.Viewer))], null, RoomPolicy.Default));

    public IStreamProvider Streams => _cluster.GetSiloServiceProvider().GetRequiredService<IClusterClient>().GetStreamProvider(GatewayStream.Provider);

    public Task<ListeningGateway> ListenAsync(int number = 1) => ListeningGateway.SubscribeAsync(Streams, number);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
