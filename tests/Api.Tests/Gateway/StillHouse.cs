using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WatchParty.Accounts.Sessions;
using WatchParty.People;
using WatchParty.Support.Parties;
using WatchParty.Time;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>On a clock that stands still no round heals anything: what is heard here came by the stream.</summary>
internal sealed class StillHouse : OpenHouse
{
    private GatedSessions? _sessions;

    public GatedSessions Sessions => _sessions!;

    protected override Action<IServiceCollection>? Overrides => services => services
        .AddSingleton(new ServerClock(new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 20, 0, 0, TimeSpan.Zero))))
        .AddSingleton<ISessions>(provider => _sessions = new GatedSessions(provider.GetRequiredService<SessionReader>()));
}
