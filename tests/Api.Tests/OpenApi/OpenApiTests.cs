using System.Text.Json;
using WatchParty.Support;

namespace WatchParty.Api.Tests.OpenApi;

public sealed class OpenApiTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Refresh = "REFRESH_OPENAPI=1 dotnet test tests/Api.Tests --filter OpenApi";

    [Fact]
    public async Task The_web_clients_copy_of_the_document_is_current()
    {
        var copy = Repository.File("Web/openapi.json");
        var current = await DocumentAsync();

        if (Environment.GetEnvironmentVariable("REFRESH_OPENAPI") is "1")
            await File.WriteAllTextAsync(copy, current);

        Assert.True(File.Exists(copy) && await File.ReadAllTextAsync(copy) == current, $"Web/openapi.json is stale; refresh it by: {Refresh}");
    }

    [Fact]
    public async Task Every_operation_has_an_error_and_every_error_is_a_problem()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());

        var errors =
            from path in document.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            from response in operation.Value.GetProperty("responses").EnumerateObject()
            where response.Name[0] is '4' or '5'
            select (Operation: $"{operation.Name} {path.Name} {response.Name}", response.Value);

        Assert.All(errors, error => Assert.True(
            error.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out _),
            $"{error.Operation} declares no problem body."));
    }

    [Fact]
    public async Task The_reference_page_runs_under_its_content_security_policy()
    {
        var page = await shared.Http.GetAsync("api/docs");

        page.EnsureSuccessStatusCode();
        Assert.DoesNotContain("https://", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> DocumentAsync() =>
        (await shared.Http.GetStringAsync("openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
}
