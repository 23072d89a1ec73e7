using WatchParty.Storage;

namespace WatchParty.Api.Tests.Gateway;

public sealed class StoreAwayTests : IAsyncLifetime
{
    private static readonly Func<Task> s_away = () => throw new StorageUnavailableException();

    private readonly StillHouse _house = new();

    public Task InitializeAsync() => _house.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact(DisplayName = "GW18 a store that goes away while a socket opens closes it with 1013, and a new ticket is good afterwards")]
    public async Task A_socket_that_was_opening_is_told_to_try_again()
    {
        var party = await _house.PartyHostedByAsync("ana");
        var ticket = await PartySocket.TicketAsync(party.Host, party.Room);
        FailAfter(looks: 1);

        using var ana = await PartySocket.OpenAsync(_house, party.Room, ticket);

        Assert.Equal(1013, await ana.HearCloseAsync());
        _house.Sessions.Gate = () => Task.CompletedTask;
        using var again = await PartySocket.EnterAsync(_house, party.Host, party.Room);
    }

    [Fact(DisplayName = "GW18 a ticket that cannot be looked at because the store is away closes with 1013, not with 4401")]
    public async Task A_ticket_that_cannot_be_looked_at_is_not_called_bad()
    {
        var party = await _house.PartyHostedByAsync("ana");
        var ticket = await PartySocket.TicketAsync(party.Host, party.Room);
        using var ana = await PartySocket.OpenAsync(_house, party.Room, ticket: null);
        _house.Sessions.Gate = s_away;

        await ana.SayAsync(new { type = "auth", token = ticket });

        Assert.Equal(1013, await ana.HearCloseAsync());
    }

    /// <summary>The ticket is looked at before the upgrade, its session once more afterwards.</summary>
    private void FailAfter(int looks) => _house.Sessions.Gate = () => looks-- > 0 ? Task.CompletedTask : s_away();
}
