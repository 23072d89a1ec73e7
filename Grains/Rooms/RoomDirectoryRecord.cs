using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Rooms;

/// <summary>One shard of the directory as it is stored.</summary>
[StoredRecord(1)]
internal sealed class RoomDirectoryRecord
{
    [JsonPropertyName("rooms")] public List<string> Rooms { get; set; } = [];
}
