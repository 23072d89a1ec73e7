namespace WatchParty.Media.Tests.Streaming;

/// <summary>A house that sends films as fast as they are taken.</summary>
public sealed class UnpacedHouse : StreamHouse
{
    protected override string[] Settings => [.. base.Settings, "Media:Pace=false"];
}
