using System.Text.RegularExpressions;

namespace WatchParty.Architecture.Tests;

/// <summary>A table of controls is worth what its tests are: those that it names must exist.</summary>
public sealed partial class ThreatTableTests
{
    [Fact]
    public void Every_test_that_the_table_of_threats_names_exists()
    {
        var tests = SourceTree.Files("tests").Concat(SourceTree.Files("Web/src")).ToLookup(Path.GetFileName, StringComparer.Ordinal);
        var named = Reference().Matches(SourceTree.Read("docs/threats.md"))
            .Select(match => (File: match.Groups["class"].Success ? match.Groups["class"].Value + ".cs" : match.Groups["file"].Value, Test: match.Groups["test"].Value))
            .Distinct()
            .ToList();

        Assert.InRange(named.Count, 80, int.MaxValue);
        Assert.All(named, one => Assert.Contains(tests[one.File], file => SourceTree.Read(file).Contains(one.Test, StringComparison.Ordinal)));
    }

    /// <summary><c>`ClassTests.A_sentence`</c>, or <c>`file.test.ts: a sentence`</c>.</summary>
    [GeneratedRegex(@"`(?:(?<class>\w+(?:Tests|Story))\.|(?<file>[\w-]+\.test\.tsx?): )(?<test>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
