namespace WatchParty.Api.Tests.Gateway;

/// <summary>These tests share one server and its clock, so they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayHouseCollection : ICollectionFixture<GatewayHouse>
{
    public const string Name = "gateway";
}
