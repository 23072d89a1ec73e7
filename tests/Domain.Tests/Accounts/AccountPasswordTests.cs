using CsCheck;
using WatchParty.Accounts.Passwords;

namespace WatchParty.Domain.Tests.Accounts;

public sealed class AccountPasswordTests
{
    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void A_password_has_8_to_1024_characters(int length, bool isPassword) =>
        Assert.Equal(isPassword, AccountPassword.TryNormalize(new string('x', length), out _));

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once()
    {
        Assert.False(AccountPassword.TryNormalize(string.Concat(Enumerable.Repeat("🍿", 7)), out _));
        Assert.True(AccountPassword.TryNormalize(string.Concat(Enumerable.Repeat("🍿", 1024)), out _));
    }

    [Fact]
    public void Different_spellings_of_one_text_are_one_password()
    {
        AccountPassword.TryNormalize("ﬁlm café １２", out var compatible);
        AccountPassword.TryNormalize("film cafe\u0301 12", out var plain);

        Assert.Equal("film café 12", plain);
        Assert.Equal(plain, compatible);
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.False(AccountPassword.TryNormalize("password\ud83c", out _));

    [Fact]
    public void Any_text_gets_an_answer_and_normalising_twice_changes_nothing() => Gen.String.Sample(text =>
        !AccountPassword.TryNormalize(text, out var once) || (AccountPassword.TryNormalize(once, out var twice) && once == twice));
}
