using System.Reflection;
using NetArchTest.Rules;

namespace WatchParty.Architecture.Tests;

/// <summary>What may be written in one kind of file only.</summary>
public sealed class OnePlaceTests
{
    [Fact]
    public void Stream_names_exist_only_in_files_that_are_named_after_a_stream() =>
        Assert.All(
            SourceTree.Files().Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && Mentions(file, "StreamId.Create")),
            file => Assert.EndsWith("Stream.cs", file, StringComparison.Ordinal));

    /// <summary>There a refused change is taken back.</summary>
    [Fact]
    public void Grains_write_their_state_in_one_place_only() =>
        Assert.Equal(
            ["Grains/Storage/SafeWrites.cs"],
            SourceTree.Files().Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && Mentions(file, ".WriteStateAsync()")));

    [Fact]
    public void Nothing_refers_to_a_place_outside_the_checkout()
    {
        var outside = string.Concat("../", "shared");

        Assert.DoesNotContain(SourceTree.Files(), file => Mentions(file, outside));
    }

    /// <summary>Telemetry and PostgreSQL speak to places that the operator names, through libraries of their own.</summary>
    [Theory]
    [InlineData("WatchParty.Grains")]
    [InlineData("WatchParty.Accounts")]
    [InlineData("WatchParty.Media")]
    [InlineData("WatchParty.Api")]
    [InlineData("watchparty")]
    public void Nothing_in_the_product_fetches_an_address(string project) => Assert.Empty(
        Types.InAssembly(Assembly.Load(project)).That()
            .HaveDependencyOnAny("System.Net.Http", "System.Net.WebRequest", "System.Net.WebClient", "System.Net.WebSockets.ClientWebSocket", "System.Net.Sockets.TcpClient")
            .GetTypes().Select(type => type.FullName));

    private static bool Mentions(string file, string text) => SourceTree.Read(file).Contains(text, StringComparison.Ordinal);
}
