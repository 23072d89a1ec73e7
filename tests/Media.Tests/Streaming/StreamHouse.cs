using System.Net.Http.Headers;
using WatchParty.Support.Parties;

namespace WatchParty.Media.Tests.Streaming;

/// <summary>A running server with films, shared by the tests of a class.</summary>
public sealed class StreamHouse : OpenHouse, IAsyncLifetime
{
    public Task InitializeAsync() => OpenAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async Task<Uri> FilmOfAsync(Friend friend, string? item = null) =>
        new(Server.Address, (string)(await friend.GetAsync($"items/{item ?? Films.First}/playback").MustSucceed())["direct_url"]!);

    public async Task<HttpResponseMessage> SendAsync(Uri film, Action<HttpRequestHeaders>? headers = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, film);
        headers?.Invoke(request.Headers);
        return await Server.CreateHttpClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
