using Orleans.Concurrency;
using Orleans.Services;

namespace WatchParty.Silo.Streams;

/// <summary>One in each silo: takes in what other silos publish for the readers here.</summary>
[Alias("IPushService")]
internal interface IPushService : IGrainService
{
    /// <summary>Nobody waits for the answer: a room must not stand still because a silo does. What is lost is healed by the gap it leaves.</summary>
    [OneWay, Alias("Push")]
    Task PushAsync(StreamId stream, Immutable<object> news);
}
