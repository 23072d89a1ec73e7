using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Settings;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

public sealed class TidyWhenEmptyTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ServerClock _clock;
    private readonly OpenSockets _open;

    public TidyWhenEmptyTests()
    {
        _clock = new ServerClock(_time);
        _open = new OpenSockets(_clock, Options.Create(new SocketLimits()), Options.Create(new LimitsOptions()));
    }

    [Fact]
    public async Task An_empty_server_gives_back_what_was_left_behind_again_and_again()
    {
        using var given = new SemaphoreSlim(0);
        using var tidy = new TidyWhenEmpty(_open, _clock) { AllocatedBytes = () => 0, GiveBack = () => given.Release() };
        await tidy.StartAsync(default);

        for (var i = 0; i < 2; i++)
        {
            _time.Advance(TidyWhenEmpty.Interval);
            Assert.True(await given.WaitAsync(TimeSpan.FromSeconds(5)), "nothing was given back within 5 s of the interval's end");
        }

        await tidy.StopAsync(default);
    }

    [Fact]
    public void Nobody_who_is_connected_is_held_up_by_it()
    {
        var times = 0;
        using var tidy = new TidyWhenEmpty(_open, _clock) { AllocatedBytes = () => 0, GiveBack = () => times++ };
        using var line = WebSocket.CreateFromStream(Stream.Null, new WebSocketCreationOptions { IsServer = true });
        var socket = new BrowserSocket(line, new LastHeard(_clock), new SocketLimits(), _clock);

        _open.Add(socket);
        tidy.Tidy();
        Assert.Equal(0, times);

        _open.Remove(socket);
        tidy.Tidy();
        Assert.Equal(1, times);
    }

    [Fact]
    public void Requests_and_scans_are_not_held_up_by_it_either()
    {
        var (allocated, times) = (0L, 0);
        using var tidy = new TidyWhenEmpty(_open, _clock) { AllocatedBytes = () => allocated, GiveBack = () => times++ };

        allocated += TidyWhenEmpty.LittleBytes;
        tidy.Tidy();
        Assert.Equal(0, times);

        allocated += TidyWhenEmpty.LittleBytes - 1;
        tidy.Tidy();
        Assert.Equal(1, times);
    }

    [Fact]
    public void What_has_grown_old_is_given_back_too()
    {
        var leftover = Leave();

        using var tidy = new TidyWhenEmpty(_open, _clock) { AllocatedBytes = () => 0 };
        tidy.Tidy();

        Assert.False(leftover.IsAlive);
    }

    // Its own frame: the caller's would keep the object alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Leave()
    {
        var old = new object();
        GC.Collect(1);
        GC.Collect(1);
        return new WeakReference(old);
    }
}
