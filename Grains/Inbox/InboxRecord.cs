using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Inbox;

/// <summary>An inbox as it is stored.</summary>
[StoredRecord(1)]
internal sealed class InboxRecord
{
    [JsonPropertyName("version")] public long Version { get; set; }
    [JsonPropertyName("cards")] public List<CardRecord> Cards { get; set; } = [];
    [JsonPropertyName("removed")] public List<RemovalRecord> Removed { get; set; } = [];
    [JsonPropertyName("keys")] public List<KeyRecord> Keys { get; set; } = [];

    internal sealed class CardRecord
    {
        [JsonPropertyName("room")] public string Room { get; set; } = "";
        [JsonPropertyName("version")] public long Version { get; set; }
        [JsonPropertyName("item")] public string Item { get; set; } = "";
        [JsonPropertyName("item_title")] public string ItemTitle { get; set; } = "";
        [JsonPropertyName("item_kind")] public string ItemKind { get; set; } = "";
        [JsonPropertyName("host")] public string Host { get; set; } = "";
        [JsonPropertyName("host_username")] public string HostUsername { get; set; } = "";
        [JsonPropertyName("created_at")] public long CreatedAt { get; set; }
        [JsonPropertyName("password_required")] public bool PasswordRequired { get; set; }
        [JsonPropertyName("role")] public string Role { get; set; } = "";
        [JsonPropertyName("status")] public string Status { get; set; } = "";
    }

    internal sealed class RemovalRecord
    {
        [JsonPropertyName("room")] public string Room { get; set; } = "";
        [JsonPropertyName("version")] public long Version { get; set; }
        [JsonPropertyName("at")] public long At { get; set; }
    }

    internal sealed class KeyRecord
    {
        [JsonPropertyName("key")] public string Key { get; set; } = "";
        [JsonPropertyName("fingerprint")] public string Fingerprint { get; set; } = "";
        [JsonPropertyName("room")] public string Room { get; set; } = "";
        [JsonPropertyName("at")] public long At { get; set; }
    }
}
