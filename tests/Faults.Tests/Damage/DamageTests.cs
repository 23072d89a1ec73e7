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

    [Fact]
    public async Task The_suite_sees_a_server_that_begins_anew()
    {
        using var suite = new DamageSuite(seed: 1, forgets: true);
        await suite.OpenAsync();

        Assert.Contains(await suite.TryAsync(Faults.Damage.Damage.Kinds.Where(kind => kind.Name == "the database and its log are deleted"), output.WriteLine), finding => finding.What.Contains("BeganAnew", StringComparison.Ordinal));
    }
}
