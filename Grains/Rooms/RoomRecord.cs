using System.Text.Json.Serialization;
using WatchParty.Storage;

namespace WatchParty.Rooms;

/// <summary>A room as it is stored. Times are Unix milliseconds, ids lower-case UUIDs.</summary>
[StoredRecord(1)]
internal sealed class RoomRecord
{
    [JsonPropertyName("version_ceiling")] public long VersionCeiling { get; set; }
    [JsonPropertyName("saved_at")] public long SavedAt { get; set; }
    [JsonPropertyName("created_at")] public long CreatedAt { get; set; }
    [JsonPropertyName("idle_since")] public long? IdleSince { get; set; }
    [JsonPropertyName("ended")] public string? Ended { get; set; }
    [JsonPropertyName("opened_by")] public string OpenedBy { get; set; } = "";
    [JsonPropertyName("host")] public string Host { get; set; } = "";
    [JsonPropertyName("item")] public ItemRecord Item { get; set; } = new();
    [JsonPropertyName("policy")] public PolicyRecord Policy { get; set; } = new();
    [JsonPropertyName("lock_version")] public long LockVersion { get; set; }
    [JsonPropertyName("password_hash")] public string? PasswordHash { get; set; }
    [JsonPropertyName("playback")] public PlaybackRecord Playback { get; set; } = new();
    [JsonPropertyName("people")] public List<PersonRecord> People { get; set; } = [];
    [JsonPropertyName("outbox")] public List<string> Outbox { get; set; } = [];

    internal sealed class ItemRecord
    {
        [JsonPropertyName("id")] public string Id { get; set; } = "";
        [JsonPropertyName("library")] public string Library { get; set; } = "";
        [JsonPropertyName("kind")] public string Kind { get; set; } = "";
        [JsonPropertyName("title")] public string Title { get; set; } = "";
        [JsonPropertyName("duration_ms")] public long? DurationMs { get; set; }
        [JsonPropertyName("has_file")] public bool HasFile { get; set; }
    }

    internal sealed class PolicyRecord
    {
        [JsonPropertyName("play_pause")] public bool AllowNonHostPlayPause { get; set; }
        [JsonPropertyName("seek")] public bool AllowNonHostSeek { get; set; }
        [JsonPropertyName("join_role")] public string DefaultJoinRole { get; set; } = "";
        [JsonPropertyName("invite_only")] public bool InviteOnly { get; set; }
        [JsonPropertyName("wait_for_buffering")] public bool WaitForBuffering { get; set; }
        [JsonPropertyName("require_ready")] public bool RequireReady { get; set; }
        [JsonPropertyName("chat")] public bool AllowChat { get; set; }
    }

    internal sealed class PlaybackRecord
    {
        [JsonPropertyName("playing")] public bool Playing { get; set; }
        [JsonPropertyName("position_ms")] public long PositionMs { get; set; }
        [JsonPropertyName("since")] public long Since { get; set; }
        [JsonPropertyName("rate")] public double Rate { get; set; }
        [JsonPropertyName("paused_reason")] public string? PausedReason { get; set; }
        [JsonPropertyName("changed_by")] public string? ChangedBy { get; set; }
        [JsonPropertyName("started")] public bool Started { get; set; }
    }

    internal sealed class PersonRecord
    {
        [JsonPropertyName("user")] public string User { get; set; } = "";
        [JsonPropertyName("username")] public string Username { get; set; } = "";
        [JsonPropertyName("role")] public string Role { get; set; } = "";
        [JsonPropertyName("status")] public string Status { get; set; } = "";
        [JsonPropertyName("play_pause")] public bool? PlayPause { get; set; }
        [JsonPropertyName("seek")] public bool? Seek { get; set; }
        [JsonPropertyName("invited_by")] public string? InvitedBy { get; set; }
        [JsonPropertyName("invited_at")] public long? InvitedAt { get; set; }
        [JsonPropertyName("joined_at")] public long? JoinedAt { get; set; }
        [JsonPropertyName("last_seen_at")] public long? LastSeenAt { get; set; }
    }
}
