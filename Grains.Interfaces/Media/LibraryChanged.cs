namespace WatchParty.Media;

/// <summary>Says only which; what is true now is read from the store.</summary>
[GenerateSerializer, Immutable, Alias("LibraryChanged")]
public sealed record LibraryChanged([property: Id(0)] LibraryId Library);
