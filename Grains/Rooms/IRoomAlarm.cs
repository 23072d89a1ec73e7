using Orleans.Concurrency;

namespace WatchParty.Rooms;

/// <summary>The way back from a timer's thread into the room's turn. Nobody else calls it.</summary>
[Alias("IRoomAlarm")]
internal interface IRoomAlarm : IGrainWithGuidKey
{
    [Alias("Ring"), OneWay]
    Task RingAsync();
}
