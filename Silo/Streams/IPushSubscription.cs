namespace WatchParty.Silo.Streams;

/// <summary>A subscription, whatever type of event it listens for.</summary>
internal interface IPushSubscription
{
    /// <summary>False when so many events wait that this one is lost.</summary>
    bool TryPost(object news);
}
