using System.Reflection;

namespace WatchParty.Architecture.Tests;

public sealed class ArrowTests
{
    [Theory]
    [InlineData("WatchParty.Grains.Interfaces", "")]
    [InlineData("WatchParty.Grains", "WatchParty.Grains.Interfaces")]
    [InlineData("WatchParty.Accounts", "WatchParty.Grains.Interfaces")]
    [InlineData("WatchParty.Media", "WatchParty.Grains.Interfaces")]
    [InlineData("WatchParty.Api", "WatchParty.Accounts WatchParty.Grains.Interfaces WatchParty.Media")]
    [InlineData("watchparty", "WatchParty.Accounts WatchParty.Api WatchParty.Grains WatchParty.Grains.Interfaces WatchParty.Media")]
    public void A_project_uses_only_those_its_arrows_point_at(string project, string targets)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("WatchParty.", StringComparison.Ordinal));

        Assert.Empty(used.Except(targets.Split(' ')));
    }
}
