using System.Net;
using System.Text.Json;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Problems;

public sealed class ProblemTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task An_unknown_api_path_is_a_problem_and_not_the_web_page() =>
        await ShouldBe(await shared.Http.GetAsync("api/v1/nothing/here"), HttpStatusCode.NotFound, "not_found");

    [Fact]
    public async Task A_wrong_method_is_a_problem() =>
        await ShouldBe(await shared.Http.DeleteAsync("health/live"), HttpStatusCode.MethodNotAllowed, "method_not_allowed");

    private static async Task ShouldBe(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, body.RootElement.GetProperty("code").GetString());
    }
}
