using CsCheck;
using WatchParty.Accounts.Users;

namespace WatchParty.Domain.Tests.Accounts;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("bob", true)]
    [InlineData("Bob.the-Builder_99", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", false)]
    [InlineData("bo", false)]
    [InlineData("", false)]
    [InlineData("bob\n", false)]
    [InlineData("bob smith", false)]
    [InlineData("böb", false)]
    [InlineData("ALİCE", false)]
    [InlineData("alice\u202e", false)]
    public void A_name_has_three_to_thirty_two_plain_characters(string text, bool isName) =>
        Assert.Equal(isName, UserName.TryParse(text, out _));

    [Fact]
    public void Names_that_differ_in_case_alone_are_one_name() => Gen.String[Gen.Char["abcXYZ._-019"], 3, 32].Sample(text =>
        UserName.TryParse(text, out var name) && UserName.TryParse(text.ToUpperInvariant(), out var shouted) && name.Key == shouted.Key);
}
