namespace WatchParty.Media.Subtitles;

/// <param name="Id">Stands for the file's name in addresses.</param>
/// <param name="Language">As the name says it, e.g. "en"; null when it does not.</param>
public sealed record SidecarSubtitle(string Id, string Path, string? Language, string Title, bool Default, bool Forced);
