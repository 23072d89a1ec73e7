using WatchParty.Media.Catalog;

namespace WatchParty.Media.Watching;

/// <summary>Something begun, to be gone on with.</summary>
public sealed record Continued(Item Item, TimeSpan Position, DateTimeOffset UpdatedAt);
