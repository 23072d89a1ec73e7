using System.Collections.Immutable;
using WatchParty.People;

namespace WatchParty.Inbox;

/// <summary>What an inbox tells the gateways: all pending invites of one person, newest first.</summary>
[GenerateSerializer, Immutable, Alias("InboxEvent")]
public sealed record InboxEvent([property: Id(0)] UserId User, [property: Id(1)] long Version, [property: Id(2)] ImmutableArray<RoomCard> Invites);
