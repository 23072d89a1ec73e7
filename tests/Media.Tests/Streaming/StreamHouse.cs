using System.Net.Http.Headers;
using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>A running server with films, shared by the tests of a class.</summary>
public class StreamHouse : OpenHouse, IAsyncLifetime
{
    public Task InitializeAsync() => OpenAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async Task<Uri> FilmOfAsync(Friend friend, string? item = null) =>
        new(Server.Address, (string)(await friend.GetAsync($"items/{item ?? Films.First}/playback").MustSucceed())["direct_url"]!);

    /// <summary>A library in a folder of its own, with one film of two seconds for each name, once all of them are listed with their length.</summary>
    /// <param name="beside">Other files, by name.</param>
    public async Task<Shelf> ShelveAsync(string name, string[] films, IReadOnlyDictionary<string, byte[]>? beside = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Server.DataFolder, "shelves", name)).FullName;
        foreach (var film in films)
            File.Copy(await Tests.Films.TinyAsync(), Path.Combine(folder, film));
        foreach (var (file, bytes) in beside ?? new Dictionary<string, byte[]>())
            await File.WriteAllBytesAsync(Path.Combine(folder, file), bytes);
        var library = (string)(await Admin.PostAsync("libraries", new { name, kind = "movies", paths = new[] { folder } }).MustSucceed())["id"]!;
        return new(library, folder, await ItemsOnceAsync(library, Directory.GetFiles(folder, "*.mp4").Length));
    }

    public async Task<IReadOnlyDictionary<string, string>> ItemsOnceAsync(string library, int count)
    {
        var items = await Eventually.SeeAsync(
            async () => (await Admin.GetAsync($"libraries/{library}/items").MustSucceed())["items"]!.AsArray(),
            items => items.Count == count && items.All(item => item!["duration_ms"] is not null),
            $"{count} films of library {library} to be listed with their length");
        return items.ToDictionary(item => (string)item!["title"]!, item => (string)item!["id"]!, StringComparer.Ordinal);
    }

    public async Task<HttpResponseMessage> SendAsync(Uri film, Action<HttpRequestHeaders>? headers = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, film);
        headers?.Invoke(request.Headers);
        return await Server.CreateHttpClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
