using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>The timeline and the words around it.</summary>
/// <param name="PausedReason">Null while playing, and before the first play.</param>
/// <param name="ChangedBy">Who moved the timeline last; null when the room did so by itself.</param>
[GenerateSerializer, Immutable, Alias("Playback")]
public sealed record Playback(
    [property: Id(0)] Timeline Timeline,
    [property: Id(1)] PausedReason? PausedReason,
    [property: Id(2)] UserId? ChangedBy,
    [property: Id(3)] ImmutableArray<UserId> WaitingFor);
