using System.IO.Pipelines;
using System.Net.WebSockets;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

public sealed class FrameWriterTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_waits_for_a_slow_reader_is_sent_outside_of_the_turn_it_was_told_in()
    {
        var line = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        using var socket = WebSocket.CreateFromStream(new DuplexStream(Stream.Null, line.Writer.AsStream()), new WebSocketCreationOptions { IsServer = true });
        var writer = new FrameWriter(socket, new ServerClock(TimeProvider.System));
        var scheduler = new TaskCompletionSource<TaskScheduler>();

        await Turn.TakeAsync(() =>
        {
            writer.TryReply(new ServerMessage.Error("first", "The reader does not take it yet."));
            writer.TryReply(new SharedFrame(() =>
            {
                scheduler.SetResult(TaskScheduler.Current);
                return new ServerMessage.Error("second", "Written when the reader has taken the first.");
            }));
            return Task.CompletedTask;
        });
        line.Reader.AdvanceTo((await line.Reader.ReadAsync()).Buffer.End);

        Assert.Same(TaskScheduler.Default, await scheduler.Task.WaitAsync(s_patience));
    }
}
