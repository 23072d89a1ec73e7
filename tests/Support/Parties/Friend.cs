using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace WatchParty.Support.Parties;

/// <summary>Somebody with an account, signed in by a bearer token; or nobody yet.</summary>
/// <param name="http">Asked for each request: a restarted server listens elsewhere.</param>
public sealed class Friend(Func<HttpClient> http, string id = "", string username = "", string? token = null)
{
    public string Id => id;

    public string Username => username;

    public string? Token => token;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, body, idempotencyKey);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <param name="body">An object for JSON, or a string that is sent as it stands.</param>
    private async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, "api/v1/" + path);
        request.Content = body switch
        {
            null => null,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, options: new()),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Answer.ReadAsync(await http().SendAsync(request));
    }
}
