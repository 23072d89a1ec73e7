using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Rooms;

/// <summary>One shard of the directory as it is stored.</summary>
[StoredRecord(RoomDirectoryRecord.CurrentSchema)]
internal sealed class RoomDirectoryRecord
{
    public const int CurrentSchema = 1;

    [JsonPropertyName("schema")] public int Schema { get; set; } = CurrentSchema;
    [JsonPropertyName("rooms")] public List<string> Rooms { get; set; } = [];
}
