using WatchParty.Support;

namespace WatchParty.Api.Tests.Http;

public sealed class SecurityHeaderTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("health/live")]
    [InlineData("api/v1/nothing")]
    [InlineData("")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string path)
    {
        var headers = (await shared.Http.GetAsync(path)).Headers;

        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_runs_no_script_and_takes_no_style_that_stands_in_it()
    {
        using var answer = await shared.Http.GetAsync("");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries);

        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.DoesNotContain(policy, directive => directive.Contains("unsafe-", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_the_api_answers_is_never_stored() =>
        Assert.True((await shared.Http.GetAsync("api/v1/nothing")).Headers.CacheControl?.NoStore);
}
