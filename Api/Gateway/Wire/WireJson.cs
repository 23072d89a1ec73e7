using System.Text.Json;
using System.Text.Json.Serialization;
using WatchParty.Api.Json;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>Frames as bytes. Reading takes nothing that it does not know.</summary>
internal static class WireJson
{
    private static readonly WireJsonContext s_json = new(Strict());

    public static byte[] Write(ServerMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, s_json.ServerMessage);

    /// <summary>Null when the frame is not exactly one message of the protocol.</summary>
    public static ClientMessage? Read(ReadOnlySpan<byte> frame)
    {
        try
        {
            return JsonSerializer.Deserialize(frame, s_json.ClientMessage);
        }
        catch (Exception nonsense) when (nonsense is JsonException or NotSupportedException)
        {
            // NotSupportedException: an object without a type.
            return null;
        }
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions();
        JsonSetup.Strict(options);
        options.MaxDepth = 8;
        options.AllowOutOfOrderMetadataProperties = true; // JSON objects have no order, so "type" may stand anywhere.
        return options;
    }
}

[JsonSerializable(typeof(ClientMessage))]
[JsonSerializable(typeof(ServerMessage))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
