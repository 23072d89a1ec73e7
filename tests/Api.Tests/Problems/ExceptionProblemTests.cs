using Microsoft.AspNetCore.Http;
using WatchParty.Api.Problems;
using WatchParty.Storage;

namespace WatchParty.Api.Tests.Problems;

public sealed class ExceptionProblemTests
{
    [Fact]
    public void A_store_that_is_away_may_be_tried_again_later()
    {
        var problem = ExceptionProblems.For(new StorageUnavailableException()).ProblemDetails;

        Assert.Equal(503, problem.Status);
        Assert.Equal("storage_unavailable", problem.Extensions["code"]);
        Assert.Equal(2L, problem.Extensions["retry_after"]);
    }

    [Fact]
    public void A_bug_is_not_explained_to_the_caller()
    {
        var problem = ExceptionProblems.For(new InvalidOperationException("secret path")).ProblemDetails;

        Assert.Equal(500, problem.Status);
        Assert.DoesNotContain("secret", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_too_large_is_called_so() =>
        Assert.Equal("too_large", ExceptionProblems.For(new BadHttpRequestException("Request body too large.", 413)).ProblemDetails.Extensions["code"]);

    [Fact]
    public void Every_code_has_a_status_and_a_title() =>
        Assert.All(Enum.GetValues<ProblemCode>(), code => Assert.InRange(code.Meaning().Status, 400, 503));
}
