namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>In CSS pixels: a small phone held upright, a tablet, a laptop.</summary>
internal sealed record ScreenSize(int Width, int Height)
{
    public static readonly IReadOnlyList<ScreenSize> All = [new(360, 740), new(768, 1024), new(1440, 900)];

    public override string ToString() => $"{Width}x{Height}";
}
