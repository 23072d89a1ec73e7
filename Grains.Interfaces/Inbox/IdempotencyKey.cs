namespace WatchParty.Inbox;

/// <summary>The caller's own name for one request, remembered for 24 h.</summary>
/// <param name="Fingerprint">A hash of the request's body: the same key with another body is refused.</param>
[GenerateSerializer, Immutable, Alias("IdempotencyKey")]
public sealed record IdempotencyKey([property: Id(0)] string Value, [property: Id(1)] string Fingerprint);
