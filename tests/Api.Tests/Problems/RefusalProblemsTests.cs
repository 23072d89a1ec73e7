using WatchParty.Api.Problems;
using WatchParty.People;
using WatchParty.Rooms;

namespace WatchParty.Api.Tests.Problems;

public sealed class RefusalProblemsTests
{
    public static TheoryData<Refusal> EveryRefusal => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(EveryRefusal))]
    public void Every_refusal_has_a_sentence_that_says_what_to_do(Refusal reason)
    {
        var problem = RefusalProblems.For(reason);

        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(problem.Code is ProblemCode.ValidationFailed, problem.Field is not null);
    }

    [Theory]
    [InlineData(Refusal.RoomNotFound, 404, "not_found")]
    [InlineData(Refusal.RoomEnded, 409, "room_ended")]
    [InlineData(Refusal.RoomFull, 409, "room_full")]
    [InlineData(Refusal.HostOnly, 403, "forbidden")]
    [InlineData(Refusal.NotInvited, 403, "not_invited")]
    [InlineData(Refusal.Kicked, 403, "kicked")]
    [InlineData(Refusal.SomebodyLacksAccess, 403, "library_access_denied")]
    [InlineData(Refusal.NoPlayableFile, 409, "no_playable_file")]
    [InlineData(Refusal.PasswordMissing, 403, "invalid_password")]
    [InlineData(Refusal.UnknownUser, 400, "validation_failed")]
    [InlineData(Refusal.TooManyOpenRooms, 409, "conflict")]
    public void A_refusal_has_the_status_and_the_word_of_the_contract(Refusal reason, int status, string code)
    {
        var problem = RefusalProblems.Http(reason).ProblemDetails;

        Assert.Equal(status, problem.Status);
        Assert.Equal(code, problem.Extensions["code"]);
    }

    [Fact]
    public void A_refusal_about_others_names_them()
    {
        UserId[] who = [new(new Guid("00000000-0000-0000-0000-00000000000b"))];

        var problem = RefusalProblems.Http(Refusal.SomebodyLacksAccess, who: who).ProblemDetails;

        Assert.Equal(who, problem.Extensions["user_ids"]);
    }
}
