using System.Text;
using WatchParty.Api.Gateway.Wire;
using WatchParty.Api.Inbox;
using WatchParty.Media;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Tests.Gateway;

public sealed class GoldenFrameTests
{
    private static readonly UserId s_ana = UserId.Parse("0196f000-0000-7000-8000-00000000000a", null);
    private static readonly UserId s_bob = UserId.Parse("0196f000-0000-7000-8000-00000000000b", null);
    private static readonly RoomId s_room = RoomId.Parse("0196f000-0000-7000-8000-000000000001", null);
    private static readonly ItemId s_item = ItemId.Parse("0196f000-0000-7000-8000-000000000002", null);

    private static readonly ServerMessage[] s_said =
    [
        new ServerMessage.Hello(1, s_ana, Role.Host, new Allowed(PlayPause: true, Seek: true), 1700000000000, 15000),
        new ServerMessage.State(
            s_room, s_item, 42, false, 123456, 1700000000250, 1700000000000, 1, 7200000, s_ana, RoomPolicy.Default, [s_bob], PausedReason.Buffering, s_ana,
            [
                new MemberState(s_ana, "ana", Role.Host, true, true, false, MemberPermissions.ByRole),
                new MemberState(s_bob, "bob", Role.Viewer, true, true, true, new MemberPermissions(null, false)),
            ]),
        new ServerMessage.Presence(s_bob, true, 43),
        new ServerMessage.Timeline(42, true, 123456, 1700000000250, 1700000000000, 1.25, [], null, s_ana),
        new ServerMessage.Pong(7, 1700000000001, 1700000000003.25, 1700000000003.5),
        new ServerMessage.Error("forbidden", "Seeking is not allowed for you in this room.", "r-1"),
        new ServerMessage.Meters([new MemberMeter(s_bob, -12, 38, 20000)]),
        new ServerMessage.Ended(EndReason.Host),
        new ServerMessage.Invites(
            1, [new InviteListed(s_room, s_item, "Heat", MediaKind.Movie, s_ana, "ana", 1700000000, false, Role.Viewer)]),
    ];

    private static readonly ClientMessage[] s_heard =
    [
        new ClientMessage.Auth("q2w3e4r5t6y7u8i9o0p-_a1s2d3f4g5h6j7k8l9z0x1"),
        new ClientMessage.Play(123456, "r-1"),
        new ClientMessage.Pause(123456),
        new ClientMessage.Seek(3000000, "r-2"),
        new ClientMessage.SetRate(1.5),
        new ClientMessage.Ping(7, 1700000000001),
        new ClientMessage.Ready(true),
        new ClientMessage.Buffering(true, 123456),
        new ClientMessage.Report(-12, 38, 20000),
        new ClientMessage.GoOn(),
        new ClientMessage.Start(),
        new ClientMessage.Sync(),
    ];

    [Fact]
    public void What_the_server_says_is_what_the_golden_frames_say() =>
        Assert.All(s_said, message =>
        {
            var frame = WireJson.Write(message);
            Assert.True(GoldenFrames.Same(GoldenFrames.Read($"server.{Word(message)}"), frame), Encoding.UTF8.GetString(frame));
        });

    [Fact]
    public void What_the_golden_frames_say_is_what_the_server_hears() =>
        Assert.All(s_heard, message => Assert.Equal(message, WireJson.Read(GoldenFrames.Read($"client.{Word(message)}"))));

    [Fact]
    public void Every_message_has_a_golden_frame_and_every_golden_frame_a_message()
    {
        Assert.Equal(Cases<ServerMessage>("server"), GoldenFrames.Names("server").Order());
        Assert.Equal(Cases<ClientMessage>("client"), GoldenFrames.Names("client").Order());
        Assert.Equal(Cases<ServerMessage>("server"), s_said.Select(message => $"server.{Word(message)}").Order());
        Assert.Equal(Cases<ClientMessage>("client"), s_heard.Select(message => $"client.{Word(message)}").Order());
    }

    private static IEnumerable<string> Cases<T>(string direction) =>
        typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => $"{direction}.{Word(type)}").Order();

    private static string Word(object message) => Word(message.GetType());

    private static string Word(Type type) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);
}
