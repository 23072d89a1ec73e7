using System.Text.Json;
using System.Text.Json.Serialization;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>A position is an integer literal that every client can hold exactly: 0 … 2^53 − 1.</summary>
internal sealed class PositionMsConverter : JsonConverter<long>
{
    private const long Largest = (1L << 53) - 1;

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var position) && position is >= 0 and <= Largest
            ? position
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
