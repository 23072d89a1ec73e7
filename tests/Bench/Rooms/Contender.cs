using System.Diagnostics;
using WatchParty.Bench.Load;
using WatchParty.Support;

namespace WatchParty.Bench.Rooms;

/// <summary>A server in a process of its own with a load generator at it.</summary>
internal abstract class Contender : IAsyncDisposable
{
    private readonly ServerProcess _server;
    private readonly Process _process;

    protected Contender(ServerProcess server, Uri address)
    {
        (_server, Address, Load) = (server, address, new LoadGenerator(address));
        _process = Process.GetProcessById(server.Id);
    }

    public LoadGenerator Load { get; private set; }

    public int ProcessId => _server.Id;

    protected Uri Address { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Tickets live a minute, so seats are taken just before they are used.</summary>
    public abstract Task<IReadOnlyList<Seat>> SeatsAsync();

    /// <summary>Takes all seats; those who sat there are cut off first.</summary>
    public async Task TakeSeatsAsync()
    {
        Load.CutAll();
        Load.Dispose();
        Load = new LoadGenerator(Address);
        await Load.ConnectAsync(await SeatsAsync(), TimeSpan.FromSeconds(60));
    }

    /// <summary>Lets the runtime compile what the load uses: it first runs new code unoptimised, and mends that in the background.</summary>
    public Task WarmUpAsync(Effort effort)
    {
        const double Deliveries = 4_000;
        var rooms = Load.Sockets.Count(socket => socket.Seat.IsHost);
        var perRoom = effort.Pick(Deliveries / (Load.Sockets.Count - rooms), 1);
        return RunAsync(perRoom, TimeSpan.Zero, effort.Pick(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(1)));
    }

    /// <summary>Answers pings while something else is done: a socket that says nothing for a minute is closed (GW15).</summary>
    public async Task StayOpenWhileAsync(Func<Task> job)
    {
        using var over = new CancellationTokenSource();
        var reading = Load.IdleAsync(over.Token);
        try
        {
            await job();
        }
        finally
        {
            await over.CancelAsync();
            await reading;
        }
    }

    /// <summary>A stretch of load, and the processor time that the server used in it.</summary>
    public async Task<(LoadRun Run, TimeSpan Processor)> RunAsync(double perRoom, TimeSpan warmUp, TimeSpan duration)
    {
        var marks = new List<TimeSpan>();
        var run = await Load.RunAsync(perRoom, warmUp, duration, () => marks.Add(Processor));
        return (run, marks[1] - marks[0]);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Load.Dispose();
        _server.KillAtOnce();
        await _server.ExitAsync();
        _process.Dispose();
        _server.Dispose();
    }

    protected static async Task UntilReadyAsync(ServerProcess server, Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        await Eventually.SeeAsync(async () =>
        {
            try
            {
                using var answer = await http.GetAsync("health/ready");
                return answer.IsSuccessStatusCode;
            }
            catch (Exception failure) when (failure.IsOutOfReach())
            {
                return server.HasExited ? throw new InvalidOperationException($"The server ended before it was ready: {await server.ExitAsync()}", failure) : false;
            }
        }, ready => ready, $"{address} to be ready");
    }
}
