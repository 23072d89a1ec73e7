using System.Collections.Immutable;

namespace WatchParty.Media.Artwork;

/// <summary>The widths in pixels that pictures are made in; a smaller original is never blown up.</summary>
public static class PictureWidths
{
    public static readonly ImmutableArray<int> All = [160, 320, 640, 1280];
}
