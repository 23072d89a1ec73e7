using System.Text.Json;
using System.Text.Json.Serialization;

namespace WatchParty.Api.Json;

/// <summary>Reads and writes every <c>readonly record struct XId(Guid Value) : IParsable&lt;XId&gt;</c> as the UUID it is on the wire.</summary>
public sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => IsId(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    internal static bool IsId(Type type) =>
        type is { IsValueType: true } && type.Name.EndsWith("Id", StringComparison.Ordinal)
        && type.Namespace?.StartsWith("WatchParty", StringComparison.Ordinal) is true
        && type.GetInterfaces().Contains(typeof(IParsable<>).MakeGenericType(type));

    private sealed class Converter<T> : JsonConverter<T> where T : struct, IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && T.TryParse(reader.GetString(), null, out var id)
                ? id
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException();

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString()!);
    }
}
