namespace WatchParty.Rooms;

/// <summary>What a member may do to playback at this moment, all rules applied.</summary>
[GenerateSerializer, Immutable, Alias("Allowed")]
public readonly record struct Allowed([property: Id(0)] bool PlayPause, [property: Id(1)] bool Seek);
