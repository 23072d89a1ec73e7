using System.Collections.Immutable;

namespace WatchParty.Media.Probing;

/// <summary>What is inside a video file.</summary>
/// <param name="Bitrate">Bits per second of the whole file.</param>
public sealed record ProbeReport(
    string Container,
    long? DurationMs,
    long? Bitrate,
    VideoTrack? Video,
    ImmutableArray<AudioTrack> Audio,
    ImmutableArray<SubtitleTrack> Subtitles,
    ImmutableArray<Chapter> Chapters);

public sealed record VideoTrack(string Codec, string? Profile, int Width, int Height, double? FrameRate, string? PixelFormat);

/// <param name="Index">The number of the stream in its file.</param>
public sealed record AudioTrack(int Index, string Codec, string? Language, string? Title, int Channels, bool Default);

public sealed record SubtitleTrack(int Index, string Codec, string? Language, string? Title, bool Default, bool Forced);

public sealed record Chapter(long StartMs, long EndMs, string? Title);
