using System.Diagnostics;
using WatchParty.Gateway;
using WatchParty.Rooms;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>What a browser says, as the room understands it.</summary>
internal static class RoomCommands
{
    // The wire allows positions that a TimeSpan cannot hold; no film is a year long, and the room clamps to the film.
    private static readonly TimeSpan s_farEnd = TimeSpan.FromDays(365);

    /// <summary>Null for what is not for the room.</summary>
    public static RoomCommand? From(ClientMessage message, ConnectionId connection) => message switch
    {
        ClientMessage.Play play => new RoomCommand.Play(Position(play.PositionMs)),
        ClientMessage.Pause pause => new RoomCommand.Pause(Position(pause.PositionMs)),
        ClientMessage.Seek seek => new RoomCommand.Seek(Position(seek.PositionMs)),
        ClientMessage.SetRate rate => new RoomCommand.SetRate(rate.PlaybackRate),
        ClientMessage.GoOn => new RoomCommand.GoOn(),
        ClientMessage.Start => new RoomCommand.Start(),
        ClientMessage.Ready ready => new RoomCommand.SetReady(connection, ready.IsReady),
        ClientMessage.Buffering dry => new RoomCommand.SetBuffering(connection, dry.IsBuffering, Position(dry.PositionMs)),
        ClientMessage.Auth or ClientMessage.Ping or ClientMessage.Report or ClientMessage.Sync => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The sender's own name for a command, given back with its refusal.</summary>
    public static string? RequestIdOf(ClientMessage message) => message switch
    {
        ClientMessage.Play play => play.RequestId,
        ClientMessage.Pause pause => pause.RequestId,
        ClientMessage.Seek seek => seek.RequestId,
        _ => null,
    };

    private static TimeSpan Position(long milliseconds) =>
        milliseconds < s_farEnd.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : s_farEnd;
}
