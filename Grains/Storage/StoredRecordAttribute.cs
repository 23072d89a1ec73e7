namespace WatchParty.Storage;

/// <summary>
/// A grain's state as it is stored: JSON beginning with <c>"v": version</c>, in the row "grain type/state name".
/// <para>Names: a class and its members may be renamed at will, what is written may not. So every stored member, nested ones
/// too, has a <c>[JsonPropertyName]</c>, the grain class a <c>[GrainType]</c>, the state a <c>[PersistentState("name")]</c>.
/// Typed ids and enums are stored as on the wire.</para>
/// <para>Versions: whoever adds or removes a member raises the version. Older rows are still read, so a new member has a
/// default and a stored name is never used for something else. A row of a newer version is refused
/// (<see cref="UnreadableRecordException"/>), for this one grain.</para>
/// <para>Writes: only through <c>SafeWrites.SaveAsync</c>. When it throws, <c>State</c> is again what it was before; whatever a
/// grain keeps beside it must be derived from it, or changed only after the write returned. If the store cannot be read either,
/// the grain goes on; whether the refused write had been done after all is found out by the next, which then starts the grain
/// afresh.</para>
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StoredRecordAttribute(int version) : Attribute
{
    public int Version => version;
}
