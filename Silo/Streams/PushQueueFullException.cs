namespace WatchParty.Silo.Streams;

/// <summary>The events were not published: their readers have fallen a whole queue behind.</summary>
internal sealed class PushQueueFullException(int capacity)
    : InvalidOperationException($"The stream queue is full ({capacity} publishes are waiting to be delivered).");
