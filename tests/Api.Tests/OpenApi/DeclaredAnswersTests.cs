using System.Net;
using WatchParty.Support;

namespace WatchParty.Api.Tests.OpenApi;

public sealed class DeclaredAnswersTests
{
    [Theory]
    [InlineData("GET", "/api/v1/setup", HttpStatusCode.OK)]
    [InlineData("GET", "/below/api/v1/setup", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/users/me", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/a-page-of-the-client", HttpStatusCode.OK)]
    public async Task An_answer_that_the_document_declares_passes(string method, string path, HttpStatusCode status) =>
        Assert.Equal(status, await AskAsync(method, path, status));

    [Theory]
    [InlineData("GET", "/api/v1/setup", HttpStatusCode.Conflict)]
    [InlineData("GET", "/api/v1/users/me", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/setup", HttpStatusCode.NoContent)]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.OK)]
    public async Task An_answer_that_it_does_not_declare_fails_the_test(string method, string path, HttpStatusCode status) =>
        await Assert.ThrowsAsync<UndeclaredAnswerException>(() => AskAsync(method, path, status));

    private static async Task<HttpStatusCode> AskAsync(string method, string path, HttpStatusCode status)
    {
        using var client = new HttpClient(new DeclaredAnswers(new Always(status)));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"http://localhost{path}"));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed class Always(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status));
    }
}
