namespace WatchParty.Silo.Streams;

/// <summary>Who publishes must never wait for a slow reader: the event is lost to the one that has fallen a whole queue behind.</summary>
internal sealed class PushQueueFullException(StreamId stream)
    : InvalidOperationException($"A subscriber of stream {stream} missed an event: {PushSubscriptions.Capacity} others still wait for it.");
