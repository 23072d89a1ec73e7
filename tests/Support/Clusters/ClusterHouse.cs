using WatchParty.Support.Parties;
using WatchParty.Support.Postgres;

namespace WatchParty.Support.Clusters;

/// <summary>A party house of several silos, each a process of its own, over a real PostgreSQL and behind a balancer that knows nothing.</summary>
public sealed class ClusterHouse : PartyHouse, IDisposable
{
    /// <summary>Longer than the silos themselves try again, and than a starved machine takes for the first request.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly string _database;
    private readonly string[] _settings;
    private readonly SiloProcess?[] _silos;
    private readonly Balancer _balancer;
    private readonly HttpClient _http;

    public ClusterHouse(int silos, params string[] settings)
    {
        Postgres = PostgresServer.Start();
        _database = Postgres.CreateDatabase();
        _settings = settings;
        _silos = new SiloProcess?[silos];
        _balancer = new Balancer(() => [.. _silos.OfType<SiloProcess>().Where(silo => silo.TakesVisitors).Select(silo => silo.Address)]);
        // Every request finds its own way: no silo is anybody's.
        _http = new HttpClient(new DeclaredAnswers(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero }))
        {
            BaseAddress = _balancer.Address,
            Timeout = s_patience,
        };
    }

    /// <summary>Where the silos meet each other; loopback if not said.</summary>
    public Func<int, string> AddressOf { get; init; } = _ => "127.0.0.1";

    /// <summary>As whom the silos run; as whoever runs the tests if not said.</summary>
    public Func<int, int?> UserOf { get; init; } = _ => null;

    public PostgresServer Postgres { get; }

    public string ConnectionString => _database;

    public IReadOnlyList<SiloProcess?> Silos => _silos;

    /// <summary>So long that a party still plays when its silo has come back.</summary>
    protected override int FilmSeconds => 600;

    protected override HttpClient Http => _http;

    public async Task OpenAsync()
    {
        for (var silo = 0; silo < _silos.Length; silo++)
            await StartAsync(silo);
        await FurnishAsync(_folder.File("films"));
    }

    public async Task StartAsync(int silo) => _silos[silo] = await SiloProcess.StartAsync(
        [
            $"--DataFolder={_folder.File($"silo-{silo}")}",
            $"--Cluster:Address={AddressOf(silo)}",
            .. Settings.Concat(SharedPostgres.SettingsFor(_database)).Concat(_settings).Select(setting => $"--{setting}"),
        ],
        UserOf(silo));

    /// <summary>SIGKILL: the others learn of it by themselves.</summary>
    /// <returns>The exit code, which of one that had ended before is its own.</returns>
    public Task<int> KillAsync(int silo)
    {
        _silos[silo]!.Process.KillAtOnce();
        return DiscardAsync(silo);
    }

    /// <summary>SIGTERM: the silo hands its rooms over, and says by its exit code whether all went well.</summary>
    public async Task<int> StopAsync(int silo)
    {
        _silos[silo]!.Process.Terminate();
        return await DiscardAsync(silo);
    }

    /// <summary>The person, speaking to one silo alone.</summary>
    public Friend At(int silo, Friend friend) => new(() => _silos[silo]!.Http, friend.Id, friend.Username, friend.Token);

    public void Dispose()
    {
        foreach (var silo in _silos)
            silo?.Dispose();
        _http.Dispose();
        _balancer.Dispose();
        Postgres.Dispose();
        _folder.Dispose();
    }

    private async Task<int> DiscardAsync(int silo)
    {
        var (code, _) = await _silos[silo]!.Process.ExitAsync();
        _silos[silo]!.Dispose();
        _silos[silo] = null;
        return code;
    }
}
