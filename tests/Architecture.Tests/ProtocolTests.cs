using System.Text.RegularExpressions;

namespace WatchParty.Architecture.Tests;

public sealed partial class ProtocolTests
{
    [Fact]
    public void Every_rule_of_the_protocol_is_quoted_by_a_test_and_every_quoted_rule_exists()
    {
        var rules = Numbers("Api/Gateway/PROTOCOL.md");
        var quoted = SourceTree.Files("tests").Concat(SourceTree.Files("Web/src"))
            .Where(file => file.EndsWith("Tests.cs", StringComparison.Ordinal) || file.EndsWith(".test.ts", StringComparison.Ordinal))
            .SelectMany(Numbers)
            .Distinct();

        Assert.NotEmpty(rules);
        Assert.Equal(rules.Order(StringComparer.Ordinal), quoted.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Numbers(string file) =>
        [.. Rule().Matches(SourceTree.Read(file)).Select(match => match.Value)];

    [GeneratedRegex(@"\bGW\d+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();
}
