using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;
using WatchParty.Api.Json;
using WatchParty.Storage;

namespace WatchParty.Silo.Storage;

/// <summary>Writes a grain's state as <see cref="StoredRecordAttribute"/> promises, and refuses types that do not keep to it.</summary>
internal sealed class RecordSerializer : IGrainStorageSerializer
{
    private const string VersionName = "v";

    private static readonly ConcurrentDictionary<Type, int> Versions = [];

    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWrittenNames, BeginWithVersion } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new IdConverterFactory() },
        RespectNullableAnnotations = true,
    };

    public BinaryData Serialize<T>(T? input)
    {
        VersionOf(typeof(T));
        return new BinaryData(JsonSerializer.SerializeToUtf8Bytes(input, Json));
    }

    public T Deserialize<T>(BinaryData input)
    {
        var known = VersionOf(typeof(T));
        try
        {
            var stored = StoredVersion(input);
            if (stored > known)
            {
                throw new UnreadableRecordException(
                    $"The record was stored in version {stored} of its schema; this program knows it up to version {known}.");
            }

            return JsonSerializer.Deserialize<T>(input.ToMemory().Span, Json) ?? throw new JsonException("The record is null.");
        }
        catch (JsonException e)
        {
            throw new UnreadableRecordException($"The stored record is damaged: {e.Message}", e);
        }
    }

    private static int VersionOf(Type type) => Versions.GetOrAdd(type, static type =>
        type.GetCustomAttribute<StoredRecordAttribute>()?.Version
        ?? throw new InvalidOperationException($"{type} is stored by a grain and must be a [StoredRecord]."));

    private static int StoredVersion(BinaryData input)
    {
        var reader = new Utf8JsonReader(input.ToMemory().Span);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.ValueTextEquals(VersionName)
            && reader.Read() && reader.TryGetInt32(out var version)
            ? version
            : throw new JsonException($"The record does not begin with its version, \"{VersionName}\".");
    }

    private static void BeginWithVersion(JsonTypeInfo type)
    {
        if (type.Type.GetCustomAttribute<StoredRecordAttribute>() is not { } record)
            return;
        var version = type.CreateJsonPropertyInfo(typeof(int), VersionName);
        version.Get = _ => record.Version;
        version.Order = int.MinValue;
        type.Properties.Insert(0, version);
    }

    private static void RequireWrittenNames(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            var ignored = property.Get is null && property.Set is null;
            if (!ignored && property.AttributeProvider?.IsDefined(typeof(JsonPropertyNameAttribute), inherit: true) != true)
                throw new InvalidOperationException($"{type.Type}.{property.Name} is stored by a grain and must have a [JsonPropertyName].");
        }
    }
}
