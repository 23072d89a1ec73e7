namespace WatchParty.Support.Revoking;

/// <summary>A film that is being read, and when it was cut off.</summary>
internal sealed class WatchedFilm : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly Task<long> _cut;

    private WatchedFilm(HttpClient http, Stream film)
    {
        _http = http;
        _cut = ReadAsync(film);
    }

    public bool IsRunning => !_cut.IsCompleted;

    /// <summary>Once its first bytes are here.</summary>
    public static async Task<WatchedFilm> OpenAsync(Uri server, string url)
    {
        var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, url));
        request.Headers.Range = new(0, null);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var film = await response.Content.ReadAsStreamAsync();
        await film.ReadExactlyAsync(new byte[16]);
        return new(http, film);
    }

    public Task<long> CutAsync() => _cut.WaitAsync(s_patience);

    public void Dispose() => _http.Dispose();

    private static async Task<long> ReadAsync(Stream film)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await film.ReadAsync(buffer) > 0)
            {
            }

            throw new InvalidOperationException("The film was sent to its end: nothing was left to cut.");
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            return TimeProvider.System.GetTimestamp();
        }
    }
}
