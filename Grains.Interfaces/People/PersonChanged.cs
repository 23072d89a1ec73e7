namespace WatchParty.People;

/// <summary>Says only who; what is true now is read from the store.</summary>
[GenerateSerializer, Immutable, Alias("PersonChanged")]
public sealed record PersonChanged([property: Id(0)] UserId User);
