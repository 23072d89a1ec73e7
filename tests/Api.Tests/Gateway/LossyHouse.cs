using Microsoft.Extensions.DependencyInjection;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A house on the real clock, whose events can be lost.</summary>
public sealed class LossyHouse : OpenHouse
{
    public LossyStreams Streams { get; } = new();

    protected override Action<IServiceCollection>? Overrides => services => Streams.Install(services);
}
