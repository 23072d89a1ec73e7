using WatchParty.Media.Scanning.Domain;

namespace WatchParty.Media.Scanning;

/// <summary>A found file with the item it belongs to, ready to be stored.</summary>
/// <param name="Probed">True when the content is the one that was probed before.</param>
internal sealed record PlacedFile(string Id, string ItemId, FoundFile Found, string Fingerprint, int? Part, bool Probed);
