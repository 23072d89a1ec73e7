using CsCheck;
using WatchParty.Accounts.Passwords;

namespace WatchParty.Domain.Tests.Accounts;

public sealed class PhcStringTests
{
    private static readonly Gen<PhcString> s_any = Gen.Select(
        Gen.Int[8, 100_000], Gen.Int[1, 20], Gen.Int[1, 4], Gen.Byte.Array[8, 32], Gen.Byte.Array[16, 64],
        (memory, iterations, lanes, salt, tag) => new PhcString(new Argon2Cost(memory, iterations, lanes), salt, tag));

    [Fact]
    public void What_is_written_is_read_back() => s_any.Sample(phc =>
        PhcString.TryParse(phc.ToString(), out var read)
        && read.Cost == phc.Cost && read.Salt.SequenceEqual(phc.Salt) && read.Tag.SequenceEqual(phc.Tag));

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$dGFndGFndGFndGFndGFndGFn")]
    [InlineData("$argon2id$v=19$m=99999999,t=2,p=1$c2FsdHNhbHRzYWx0$dGFndGFndGFndGFndGFndGFn")]
    [InlineData("$argon2id$v=19$m=19456,t=0,p=1$c2FsdHNhbHRzYWx0$dGFndGFndGFndGFndGFndGFn")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$dGFn")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$dGFndGFndGFndGFndGFndGFn\n")]
    public void What_is_no_hash_of_ours_is_not_read(string text) => Assert.False(PhcString.TryParse(text, out _));
}
