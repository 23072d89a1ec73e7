using System.Text.Json;
using System.Text.Json.Serialization;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>Rates that players can follow: 0.5 … 2.</summary>
internal sealed class PlaybackRateConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out var rate) && rate is >= 0.5 and <= 2
            ? rate
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
