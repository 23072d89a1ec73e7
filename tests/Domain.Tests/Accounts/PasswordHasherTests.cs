using Microsoft.Extensions.Options;
using WatchParty.Accounts.Passwords;
using WatchParty.Settings;

namespace WatchParty.Domain.Tests.Accounts;

public sealed class PasswordHasherTests : IDisposable
{
    private readonly HashTurns _turns = new(
        Options.Create(new HashingLimits { PasswordHashesAtOnce = 1, PasswordHashQueue = 1 }), Options.Create(new LimitsOptions()));

    private Argon2PasswordHasher Hasher => new(_turns);

    [Fact]
    public async Task A_hash_knows_its_password_and_no_other()
    {
        var hash = await Hasher.HashAsync("correct horse");

        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", hash, StringComparison.Ordinal);
        Assert.Equal(PasswordVerdict.Right, await Hasher.VerifyAsync("correct horse", hash));
        Assert.Equal(PasswordVerdict.Wrong, await Hasher.VerifyAsync("correct horsf", hash));
        Assert.Equal(PasswordVerdict.Wrong, await Hasher.VerifyAsync("correct horse", hash: null));
    }

    [Fact]
    public async Task No_password_at_all_is_a_wrong_one()
    {
        Assert.Equal(PasswordVerdict.Wrong, await Hasher.VerifyAsync("", await Hasher.HashAsync(" ")));
        Assert.Equal(PasswordVerdict.Wrong, await Hasher.VerifyAsync("", hash: null));
    }

    [Fact]
    public async Task The_same_password_never_has_the_same_hash_twice() =>
        Assert.NotEqual(await Hasher.HashAsync("correct horse"), await Hasher.HashAsync("correct horse"));

    [Fact]
    public async Task A_hash_of_the_reference_implementation_is_understood_and_called_outdated()
    {
        const string reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        Assert.Equal(PasswordVerdict.RightButOutdated, await Hasher.VerifyAsync("password", reference));
    }

    [Fact]
    public async Task When_the_line_is_full_the_next_is_told_so_and_a_finished_one_makes_room()
    {
        var first = await _turns.TakeAsync(default);
        var second = _turns.TakeAsync(default);

        Assert.Null(await Hasher.HashAsync("correct horse"));
        Assert.Equal(PasswordVerdict.Busy, await Hasher.VerifyAsync("correct horse", hash: null));

        first!.Dispose();
        (await second)!.Dispose();
        Assert.NotNull(await Hasher.HashAsync("correct horse"));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        using var first = await _turns.TakeAsync(default);
        using var patience = new CancellationTokenSource();
        var second = _turns.TakeAsync(patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(_turns.TakeAsync(default).IsCompleted);
    }

    public void Dispose() => _turns.Dispose();
}
