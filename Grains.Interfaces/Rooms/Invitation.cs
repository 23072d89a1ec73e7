using WatchParty.People;

namespace WatchParty.Rooms;

/// <summary>Whom the host asks to come, and as what (never <see cref="Role.Host"/>).</summary>
[GenerateSerializer, Immutable, Alias("Invitation")]
public sealed record Invitation([property: Id(0)] UserId User, [property: Id(1)] Role Role);
