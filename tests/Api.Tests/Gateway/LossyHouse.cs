using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Storage;
using WatchParty.Gateway;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Gateway;

/// <summary>A house on the real clock, whose events can be lost and whose subscriptions cannot always be changed.</summary>
public sealed class LossyHouse : OpenHouse
{
    public LossyStreams Streams { get; } = new();

    internal SubscriptionStore Subscriptions { get; } = new();

    protected override Action<IServiceCollection>? Overrides => services => Streams.Install(services)
        .AddKeyedSingleton<IGrainStorage>(GatewayStream.Provider, Subscriptions)
        // Longer than any test waits: what is held shall not come to its end by itself.
        .Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromMinutes(10));
}
