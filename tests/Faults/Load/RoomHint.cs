using System.Collections.Concurrent;

namespace WatchParty.Faults.Load;

/// <summary>What the clients believe of a room, so that most of what they ask makes sense. It may be wrong at any time.</summary>
internal sealed class RoomHint(string id, string host, string? password)
{
    public string Id => id;

    public string Host { get; set; } = host;

    public string? Password { get; set; } = password;

    public bool IsEnded { get; set; }

    /// <summary>Person → status, as far as anybody was told.</summary>
    public ConcurrentDictionary<string, string> Statuses { get; } = new([KeyValuePair.Create(host, "joined")], StringComparer.Ordinal);

    public string? StatusOf(string person) => Statuses.GetValueOrDefault(person);
}
