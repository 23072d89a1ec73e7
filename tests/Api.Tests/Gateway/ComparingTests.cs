using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Api.Gateway;
using WatchParty.Gateway;
using WatchParty.Inbox;
using WatchParty.Rooms;
using WatchParty.Support;
using WatchParty.Support.Parties;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>Every round a gateway compares itself with its rooms and inboxes. What is in its own silo's memory it does not call for that.</summary>
public sealed class ComparingTests : IAsyncLifetime
{
    private static readonly TimeSpan s_round = GatewayStreamReader.Interval;

    private readonly QuietHouse _house = new();
    private PartySocket _room = null!;
    private PartySocket _inbox = null!;

    public async Task InitializeAsync()
    {
        await _house.OpenAsync();
        var party = await _house.PartyHostedByAsync("ana");
        _room = await PartySocket.EnterAsync(_house, party.Host, party.Room);
        _inbox = await PartySocket.OpenInboxAsync(_house, party.Host.Self);
        await _inbox.HearAsync("invites");
        await PassAsync(rounds: 1);
    }

    public async Task DisposeAsync()
    {
        _room.Dispose();
        _inbox.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task Where_nothing_happens_nobody_is_called_for_four_seconds()
    {
        var before = (Attends, Attaches);

        await PassAsync(rounds: 3);

        Assert.Equal(before, (Attends, Attaches));
    }

    [Fact]
    public async Task After_four_seconds_both_are_told_again_who_is_here()
    {
        var (attended, attached) = (Attends, Attaches);

        await PassAsync(rounds: 6);

        await Eventually.SeeAsync(
            () => Task.FromResult((Attends, Attaches)),
            now => now.Attends > attended && now.Attaches > attached,
            "the room and the inbox to be told again");
    }

    private int Attends => _house.Calls[nameof(IRoomGrain.AttendAsync)];

    private int Attaches => _house.Calls[nameof(IUserInboxGrain.AttachAsync)];

    /// <summary>A canary goes out as a round begins.</summary>
    private async Task PassAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            _house.Streams.Forget();
            _house.Time.Advance(s_round);
            await _house.Streams.SeeAsync("a canary", (_, published) => published is GatewayEvent.Canary);
        }
    }

    private sealed class QuietHouse : OpenHouse
    {
        public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero));

        public CallCounter Calls { get; } = new();

        public LossyStreams Streams { get; } = new();

        protected override Action<IServiceCollection>? Overrides => services => Streams.Install(services)
            .AddSingleton(new ServerClock(Time))
            .AddSingleton<IIncomingGrainCallFilter>(Calls);
    }
}
