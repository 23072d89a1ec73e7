using System.Reflection;
using NetArchTest.Rules;

namespace WatchParty.Architecture.Tests;

public sealed class PurityTests
{
    /// <summary>Method bodies are read as well: Orleans adds its names to every file, so the text proves nothing.</summary>
    private static readonly string[] s_world =
    [
        "Orleans", "Microsoft", "Dapper", "WatchParty.Time", "WatchParty.Storage",
        "System.TimeProvider", "System.Threading", "System.IO.File", "System.IO.Directory", "System.Net", "System.Data", "System.Random", "System.Environment",
    ];

    [Theory]
    [InlineData("WatchParty.Grains")]
    [InlineData("WatchParty.Media")]
    [InlineData("WatchParty.Accounts")]
    public void The_rules_know_no_clock_no_log_no_task_and_no_framework(string project)
    {
        var result = Types.InAssembly(Assembly.Load(project))
            .That().ResideInNamespaceMatching(@"\.Domain($|\.)")
            .ShouldNot().HaveDependencyOnAny(s_world)
            .GetResult();

        Assert.Empty(result.FailingTypeNames ?? []);
    }
}
