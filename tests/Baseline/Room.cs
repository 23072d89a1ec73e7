using System.Buffers;
using System.Text.Json;

namespace WatchParty.Baseline;

/// <summary>Every command becomes one frame of the product's size, serialised once and sent to everybody.</summary>
internal sealed class Room(int frameBytes)
{
    private readonly Lock _gate = new();
    private Member[] _members = [];
    private bool _playing;
    private long _positionMs;

    public async Task ServeAsync(Member member)
    {
        lock (_gate)
        {
            _members = [.. _members, member];
            member.Send(State());
        }

        var writing = member.WriteAsync();
        await member.ReadAsync(Take);
        lock (_gate)
            _members = [.. _members.Where(one => one != member)];
        member.Finish();
        await writing;
    }

    private void Take(ReadOnlySpan<byte> command)
    {
        string? type = null;
        long positionMs = 0;
        var json = new Utf8JsonReader(command);
        while (json.Read())
        {
            if (json.TokenType is not JsonTokenType.PropertyName)
                continue;
            if (json.ValueTextEquals("type"u8) && json.Read())
                type = json.GetString();
            else if (json.ValueTextEquals("position_ms"u8) && json.Read())
                positionMs = json.GetInt64();
        }

        lock (_gate)
        {
            _positionMs = positionMs;
            _playing = type switch { "play" => true, "pause" => false, _ => _playing };
            var state = State();
            foreach (var member in _members)
                member.Send(state);
        }
    }

    private byte[] State()
    {
        var frame = new ArrayBufferWriter<byte>(frameBytes + 64);
        using var json = new Utf8JsonWriter(frame);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        json.WriteStartObject();
        json.WriteString("type"u8, "state"u8);
        json.WriteBoolean("playing"u8, _playing);
        json.WriteNumber("position_ms"u8, _positionMs);
        json.WriteNumber("updated_ts_ms"u8, now);
        json.WriteNumber("server_ts_ms"u8, now);
        json.Flush();
        json.WriteString("padding"u8, new string('.', Math.Max(0, frameBytes - frame.WrittenCount - ",\"padding\":\"\"}".Length)));
        json.WriteEndObject();
        json.Flush();
        return frame.WrittenSpan.ToArray();
    }
}
