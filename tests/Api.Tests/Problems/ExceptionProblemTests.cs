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

    [Theory]
    [InlineData("Failed to bind parameter \"RoomId room\" from \"not-a-room\".", "room")]
    [InlineData("Failed to bind parameter \"Nullable<RoomCursor> cursor\" from \"x\".", "cursor")]
    [InlineData("Required parameter \"CreateRoom body\" was not provided from body.", "body")]
    [InlineData("Required parameter \"string itemId\" was not provided from query string.", "item_id")]
    public void A_wrong_parameter_is_named_without_its_type(string message, string field)
    {
        var problem = ExceptionProblems.For(new BadHttpRequestException(message)).ProblemDetails;

        var errors = Assert.IsType<IReadOnlyDictionary<string, string[]>>(problem.Extensions["errors"], exactMatch: false);
        Assert.Equal(field, Assert.Single(errors).Key);
        Assert.DoesNotContain("RoomId", problem.Detail!, StringComparison.Ordinal);
    }
}
