namespace WatchParty.Gateway;

/// <summary>
/// Where the readers of a stream are, written at the end of its key: a publisher hands its events straight to that silo,
/// one hop away, and needs to ask nobody for the way.
/// </summary>
public static class StreamHome
{
    private const char Separator = '@';

    /// <param name="silo">Null: wherever the events are published.</param>
    public static string Key(Guid id, SiloAddress? silo) => silo is null ? $"{id:D}" : $"{id:D}{Separator}{silo.ToParsableString()}";

    public static SiloAddress? Of(StreamId stream)
    {
        var key = stream.GetKeyAsString();
        var end = key.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? null : SiloAddress.FromParsableString(key[(end + 1)..]);
    }
}
