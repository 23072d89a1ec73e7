using System.Text.Json.Serialization;

namespace WatchParty.Api.Gateway.Wire;

/// <summary>Everything that a browser may say.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Auth), "auth")]
[JsonDerivedType(typeof(Play), "play")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Seek), "seek")]
[JsonDerivedType(typeof(SetRate), "set_rate")]
[JsonDerivedType(typeof(Ping), "ping")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(Buffering), "buffering")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(GoOn), "go_on")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Sync), "sync")]
internal abstract record ClientMessage
{
    private ClientMessage()
    {
    }

    public sealed record Auth(string Token) : ClientMessage
    {
        // The text of a record shows its members, and this one is a secret.
        public override string ToString() => nameof(Auth);
    }

    public sealed record Play([property: JsonConverter(typeof(PositionMsConverter))] long PositionMs, string? RequestId = null) : ClientMessage;

    public sealed record Pause([property: JsonConverter(typeof(PositionMsConverter))] long PositionMs, string? RequestId = null) : ClientMessage;

    public sealed record Seek([property: JsonConverter(typeof(PositionMsConverter))] long PositionMs, string? RequestId = null) : ClientMessage;

    public sealed record SetRate([property: JsonConverter(typeof(PlaybackRateConverter))] double PlaybackRate) : ClientMessage;

    /// <param name="ClientTsMs">Echoed, so it may carry fractions.</param>
    public sealed record Ping(long Id, double ClientTsMs) : ClientMessage;

    public sealed record Ready([property: JsonPropertyName("ready")] bool IsReady) : ClientMessage;

    public sealed record Buffering(
        [property: JsonPropertyName("buffering")] bool IsBuffering,
        [property: JsonConverter(typeof(PositionMsConverter))] long PositionMs) : ClientMessage;

    public sealed record Report(int ErrorMs, int RttMs, int BufferedMs) : ClientMessage;

    public sealed record GoOn : ClientMessage;

    public sealed record Start : ClientMessage;

    public sealed record Sync : ClientMessage;
}
