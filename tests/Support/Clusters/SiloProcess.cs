namespace WatchParty.Support.Clusters;

/// <summary>One silo of a cluster, as a process.</summary>
public sealed class SiloProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private SiloProcess(ServerProcess process, Uri address)
    {
        Process = process;
        Address = address;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address, "/"), Timeout = s_patience };
    }

    public ServerProcess Process { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>False while it is frozen: any balancer that asks for its health has noticed by then.</summary>
    public bool TakesVisitors { get; private set; } = true;

    /// <param name="user">Null: whoever runs the tests.</param>
    public static async Task<SiloProcess> StartAsync(IEnumerable<string> settings, int? user = null)
    {
        string[] args = ["--Urls=http://127.0.0.1:0", .. settings];
        var process = user is { } other ? ServerProcess.StartAs(other, args) : ServerProcess.Start(null, args);
        var ready = await process.LineWithAsync("http://");
        return new SiloProcess(process, new Uri(ready[ready.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]));
    }

    /// <summary>SIGSTOP: the process stands still and knows nothing of it.</summary>
    public void Freeze()
    {
        TakesVisitors = false;
        Process.Freeze();
    }

    /// <summary>SIGCONT: it goes on where it stood, in a world that has gone on without it.</summary>
    public void Thaw() => Process.Thaw();

    /// <summary>It was frozen so shortly that nobody gave it up.</summary>
    public void TakeBack() => TakesVisitors = true;

    public void Dispose()
    {
        Http.Dispose();
        Process.Dispose();
    }
}
