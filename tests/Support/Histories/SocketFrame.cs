using System.Text.Json.Nodes;

namespace WatchParty.Support.Histories;

/// <summary>Something with a version that one socket was sent.</summary>
/// <param name="Socket">Which connection, of whichever client.</param>
/// <param name="SocketOpened">When that connection was asked for, on the history's clock.</param>
/// <param name="Content">Of a full state: all it says but the moment of sending. Null for other frames.</param>
public sealed record SocketFrame(string Room, long Socket, long SocketOpened, long Version, string? Content, long At)
{
    /// <returns>Null for frames without a version.</returns>
    public static SocketFrame? From(JsonNode frame, string room, long socket, long opened, long at)
    {
        if (frame["version"] is not { } version)
            return null;
        var isState = (string?)frame["type"] == "state";
        if (isState)
            frame.AsObject().Remove("server_ts_ms");
        return new(room, socket, opened, (long)version, isState ? frame.ToJsonString() : null, at);
    }
}
