using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Rooms;

/// <summary>One server for all tests of rooms and inboxes: they share nothing in it but its libraries.</summary>
public sealed class HouseFixture : OpenHouse, IAsyncLifetime
{
    public Task InitializeAsync() => OpenAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

[CollectionDefinition(Name)]
public sealed class PartyHouses : ICollectionFixture<HouseFixture>
{
    public const string Name = "Rooms and inboxes";
}
