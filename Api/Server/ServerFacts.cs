namespace WatchParty.Api.Server;

/// <param name="NotReady">What does not work at the moment, a sentence each; nothing when the server is well.</param>
/// <param name="Ffmpeg">The path of the program; null when it was not found.</param>
/// <param name="MissingTools">What the server cannot do for want of a program, as sentences.</param>
/// <param name="DataBytes">All that lies in the data folder.</param>
/// <param name="PictureBytes">The part of it that pictures take, which can be made again.</param>
/// <param name="FreeBytes">Room left on the disk of the data folder; null where it cannot be told.</param>
internal sealed record ServerFacts(
    string Name, string Version, long StartedTs, IReadOnlyList<string> NotReady, string? Ffmpeg, string? Ffprobe, IReadOnlyList<string> MissingTools,
    string DataFolder, long DataBytes, long PictureBytes, long? FreeBytes);
