using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace WatchParty.Storage;

/// <summary>How values are written in stored records.</summary>
internal static class Stored
{
    public static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset Time(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);

    public static long? Time(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset? Time(long? stored) => stored is { } time ? Time(time) : null;

    /// <summary>A snake_case word, so that renaming the C# name of a value shows in the golden file.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.ByValue[value];

    public static T Word<T>(string stored) where T : struct, Enum => Words<T>.ByWord.TryGetValue(stored, out var value)
        ? value
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The stored word '{stored}' is no {typeof(T).Name}."));

    public static T? WordOrNull<T>(string? stored) where T : struct, Enum => stored is null ? null : Word<T>(stored);

    public static T Id<T>(string stored) where T : IParsable<T> => T.Parse(stored, CultureInfo.InvariantCulture);

    public static T? IdOrNull<T>(string? stored) where T : struct, IParsable<T> => stored is null ? null : Id<T>(stored);

    /// <summary>Made once: a room writes a dozen words with every save.</summary>
    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
    }
}
