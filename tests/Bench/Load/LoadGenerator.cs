using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace WatchParty.Bench.Load;

/// <summary>
/// Sockets in rooms, and one thread that gives commands and hears of them. Open loop: a slow server does not slow the commands.
/// A latency is the time from the send of a command to the read of its effect by another member, on one monotonic clock;
/// a room's state that is newer than the command holds its effect too.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    /// <summary>Each command has a position of its own, so far apart that a playing film never counts as there already.</summary>
    private const long StepMs = 10_000;
    private const int Remembered = 8192;
    private const int ConnectingAtOnce = 16;
    private static readonly string[] s_kinds = ["pause", "play", "seek"];
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly IReadOnlyList<IPEndPoint> _servers;
    private readonly Epoll _epoll = new();
    private readonly List<LoadSocket> _sockets = [];
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly int[] _ready = new int[1024];
    private Room[] _rooms = [];
    private Latencies _latencies = new();
    private long _replaced;
    private (long From, long To) _window;

    /// <param name="servers">With several, neighbours in a room sit at different ones.</param>
    public LoadGenerator(params IEnumerable<Uri> servers) => _servers = [.. servers.Select(server => new IPEndPoint(IPAddress.Parse(server.Host), server.Port))];

    public IReadOnlyList<LoadSocket> Sockets => _sockets;

    /// <summary>Opens all sockets and waits until each has its first state.</summary>
    public async Task ConnectAsync(IReadOnlyList<Seat> seats, TimeSpan patience)
    {
        _sockets.Clear();
        _sockets.AddRange(new LoadSocket[seats.Count]);
        var connecting = Parallel.ForAsync(0, seats.Count, new ParallelOptions { MaxDegreeOfParallelism = ConnectingAtOnce }, (index, _) =>
        {
            var socket = LoadSocket.Connect(_servers[index % _servers.Count], seats[index]);
            _sockets[index] = socket;
            _epoll.Add(socket.Socket, index);
            return ValueTask.CompletedTask;
        });
        await OnThreadAsync(() => ReadUntil(() => connecting.IsCompleted && _sockets.TrueForAll(socket => socket is { HasState: true }), patience, "every socket to have its state"));
        await connecting;
        _rooms = [.. _sockets.GroupBy(socket => socket.Seat.Room).OrderBy(room => room.Key).Select(room =>
            new Room(room.Single(socket => socket.Seat.IsHost), room.Count()))];
    }

    /// <summary>Cuts every line at once.</summary>
    public void CutAll()
    {
        foreach (var socket in _sockets)
        {
            _epoll.Remove(socket.Socket);
            socket.Cut();
        }
    }

    /// <summary>Answers pings, and hears whatever comes.</summary>
    public async Task IdleAsync(TimeSpan duration)
    {
        using var over = new CancellationTokenSource(duration, _time);
        await IdleAsync(over.Token);
    }

    /// <summary>The same until it is no longer wanted.</summary>
    public Task IdleAsync(CancellationToken until) => OnThreadAsync(() =>
    {
        while (!until.IsCancellationRequested)
            Read(milliseconds: 50);
        return true;
    });

    /// <param name="perRoom">Commands a second in each room, spread over the rooms.</param>
    /// <param name="measured">Called at the begin and at the end of the window that is measured.</param>
    public Task<LoadRun> RunAsync(double perRoom, TimeSpan warmUp, TimeSpan duration, Action? measured = null) =>
        OnThreadAsync(() => Run(perRoom, warmUp, duration, measured));

    public void Dispose()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
        _epoll.Dispose();
    }

    private LoadRun Run(double perRoom, TimeSpan warmUp, TimeSpan duration, Action? measured)
    {
        var frequency = _time.TimestampFrequency;
        var gap = frequency / perRoom;
        var start = _time.GetTimestamp();
        var from = start + (long)(warmUp.TotalSeconds * frequency);
        var to = from + (long)(duration.TotalSeconds * frequency);
        var end = to + (long)(s_drain.TotalSeconds * frequency);
        _window = (from, to);
        (_latencies, _replaced) = (new Latencies(), 0);
        // The golden ratio spreads the rooms over the interval without a pattern.
        foreach (var room in _rooms)
            room.Due = start + (room.Host.Seat.Room * 0.6180339887 % 1 * gap);

        var (sent, expected, closed) = (0L, 0L, _sockets.Count(socket => socket.IsClosed));
        var (isIn, isOver, busyAtStart, busy) = (false, false, 0L, 0L);
        for (var now = start; now < end; now = _time.GetTimestamp())
        {
            if (!isIn && now >= from)
            {
                (isIn, busyAtStart) = (true, ThreadTime());
                measured?.Invoke();
            }

            if (!isOver && now >= to)
            {
                (isOver, busy) = (true, ThreadTime() - busyAtStart);
                measured?.Invoke();
            }

            var wait = isOver ? 10 : 1;
            foreach (var room in _rooms)
            {
                while (room.Due <= now && room.Due < to)
                {
                    room.Due += gap;
                    var at = Send(room);
                    if (at >= from && at < to)
                        (sent, expected) = (sent + 1, expected + room.Members - 1);
                    wait = 0;
                }
            }

            Read(wait);
        }

        var planned = (long)(_rooms.Length * perRoom * duration.TotalSeconds);
        return new LoadRun(planned, sent, expected, _latencies, _replaced, _sockets.Count(socket => socket.IsClosed) - closed, duration, busy / 1e9 / duration.TotalSeconds);
    }

    private long Send(Room room)
    {
        var number = room.Next++;
        Span<byte> text = stackalloc byte[64];
        Encoding.ASCII.TryGetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"{s_kinds[number % s_kinds.Length]}\",\"position_ms\":{(number + 1) * StepMs}}}"), text, out var length);
        var now = _time.GetTimestamp();
        room.SentAt[number % Remembered] = now;
        room.Host.Say(text[..length]);
        return now;
    }

    private void Read(int milliseconds)
    {
        var count = _epoll.Wait(_ready, milliseconds);
        for (var i = 0; i < count; i++)
        {
            var socket = _sockets[_ready[i]];
            socket.Drain(_buffer, Heard);
            if (socket.IsClosed)
                _epoll.Remove(socket.Socket);
        }
    }

    private bool ReadUntil(Func<bool> done, TimeSpan patience, string awaited)
    {
        var start = _time.GetTimestamp();
        while (!done())
        {
            if (_time.GetElapsedTime(start) > patience)
                throw new TimeoutException($"Waited {patience.TotalSeconds} s for {awaited}; {_sockets.Count(socket => socket is not { HasState: true })} have not.");
            Read(milliseconds: 5);
        }

        return true;
    }

    private void Heard(LoadSocket socket, long positionMs)
    {
        var number = (positionMs / StepMs) - 1;
        if (number <= socket.LastHeard || socket.Seat.Room >= _rooms.Length)
            return;
        var first = Math.Max(socket.LastHeard + 1, number - Remembered + 1);
        socket.LastHeard = number;
        if (socket.Seat.IsHost)
            return;
        for (var one = first; one <= number; one++)
        {
            var sentAt = _rooms[socket.Seat.Room].SentAt[one % Remembered];
            if (sentAt < _window.From || sentAt >= _window.To)
                continue;
            _latencies.Add(_time.GetElapsedTime(sentAt).TotalMilliseconds);
            _replaced += one < number ? 1 : 0;
        }
    }

    private static Task<T> OnThreadAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Processor nanoseconds of this thread.</summary>
    private static long ThreadTime()
    {
        const int ThreadClock = 3;
        _ = ReadClock(ThreadClock, out var time);
        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

    private sealed class Room(LoadSocket host, int members)
    {
        public LoadSocket Host => host;

        public int Members => members;

        public double Due { get; set; }

        public long Next { get; set; }

        public long[] SentAt { get; } = new long[Remembered];
    }
}
