using System.Text.Json;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>The frames that both ends of the socket are tested against.</summary>
internal static class GoldenFrames
{
    private static string Folder => Repository.File("tests/contract");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, $"{name}.json"));

    public static IEnumerable<string> Names(string direction) =>
        Directory.GetFiles(Folder, $"{direction}.*.json").Select(path => Path.GetFileNameWithoutExtension(path)!);

    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        JsonElement.DeepEquals(JsonElement.Parse(one), JsonElement.Parse(other));
}
