using System.Text;
using WatchParty.Api.Gateway.Sockets;
using WatchParty.Api.Gateway.Wire;

namespace WatchParty.Api.Tests.Gateway;

public sealed class OutboxTests
{
    private readonly Outbox _outbox = new();

    [Fact(DisplayName = "GW16 a waiting state is replaced by a newer one, and replies stay")]
    public void States_are_conflated_and_replies_are_not()
    {
        _outbox.TryReply(Frame("reply"));
        Post(FrameKind.State, "state 1");
        Post(FrameKind.Presence, "presence 2");
        Post(FrameKind.State, "state 3");

        Assert.Equal(["reply", "state 3"], All());
    }

    [Fact(DisplayName = "GW16 sixteen waiting timelines are replaced by a newer one, which never jumps over what came between")]
    public void Timelines_are_conflated_in_order()
    {
        for (var version = 1; version <= Outbox.MostTimelines; version++)
            Post(FrameKind.Timeline, $"timeline {version}");
        Post(FrameKind.Presence, "presence 17");
        Post(FrameKind.Timeline, "timeline 18");

        Assert.Equal(["presence 17", "timeline 18"], All());
    }

    [Fact]
    public void Fewer_timelines_all_arrive_in_their_order()
    {
        Post(FrameKind.Timeline, "timeline 1");
        Post(FrameKind.Presence, "presence 2");
        Post(FrameKind.Timeline, "timeline 3");

        Assert.Equal(["timeline 1", "presence 2", "timeline 3"], All());
    }

    [Fact(DisplayName = "GW16 waiting meters are replaced by newer ones")]
    public void Meters_are_conflated()
    {
        Post(FrameKind.Meters, "meters 1");
        Post(FrameKind.Timeline, "timeline 2");
        Post(FrameKind.Meters, "meters 3");

        Assert.Equal(["timeline 2", "meters 3"], All());
    }

    [Fact]
    public void A_timeline_does_not_replace_the_state_before_it()
    {
        Post(FrameKind.State, "state 1");
        Post(FrameKind.Timeline, "timeline 2");

        Assert.Equal(["state 1", "timeline 2"], All());
    }

    [Fact(DisplayName = "GW16 who falls far behind gets the newest state instead of a long history")]
    public void Too_many_presences_become_one_state()
    {
        for (var version = 0; version < Outbox.MostPresences; version++)
            Post(FrameKind.Presence, $"presence {version}");
        _outbox.Post(FrameKind.Presence, Frame("one too many"), newest: Frame("newest"));

        Assert.Equal(["newest"], All());
    }

    [Fact]
    public void Replies_that_nobody_reads_are_not_piled_up()
    {
        for (var i = 0; i < Outbox.MostReplies; i++)
            Assert.True(_outbox.TryReply(Frame("reply")));

        Assert.False(_outbox.TryReply(Frame("one too many")));
    }

    private void Post(FrameKind kind, string text) => _outbox.Post(kind, Frame(text), newest: Frame("newest"));

    private static SharedFrame Frame(string text) => new ServerMessage.Error("test", text);

    private List<string> All()
    {
        var all = new List<string>();
        while (_outbox.Take() is { } frame)
            all.Add((string)System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(frame.Bytes.Span))!["message"]!);
        return all;
    }
}
