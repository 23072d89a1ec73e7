using WatchParty.Faults.Damage;
using Xunit.Abstractions;

namespace WatchParty.Faults.Tests.Damage;

/// <summary>The short form of <c>tests/Faults damage</c>.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Damaged_files_are_refused_in_one_sentence_or_served_and_never_replaced()
    {
        using var suite = new DamageSuite(seed: 1);
        await suite.OpenAsync();

        Assert.Empty(await suite.TryAllAsync(output.WriteLine));
    }
}
