namespace WatchParty.Rooms;

/// <summary>The host's exceptions for one member. Null: by role and policy. They work in both directions.</summary>
[GenerateSerializer, Immutable, Alias("MemberPermissions")]
public sealed record MemberPermissions([property: Id(0)] bool? PlayPause, [property: Id(1)] bool? Seek)
{
    public static MemberPermissions ByRole { get; } = new(null, null);
}
