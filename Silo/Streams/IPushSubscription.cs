namespace WatchParty.Silo.Streams;

/// <summary>A subscription, whatever type of event it listens for.</summary>
internal interface IPushSubscription
{
    /// <summary>Comes back when the subscriber has heard the event, or has begun to wait for something.</summary>
    void Tell(object news);
}
