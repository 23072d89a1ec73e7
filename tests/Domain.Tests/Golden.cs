using System.Text.Json;

namespace WatchParty.Domain.Tests;

/// <summary>Stored records as earlier versions of the server wrote them.</summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Golden).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Trim();
    }

    public static string Write<T>(T record) => JsonSerializer.Serialize(record, s_indented);
}
