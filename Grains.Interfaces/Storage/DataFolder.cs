namespace WatchParty.Storage;

/// <summary>Where everything lives that must survive: created with mode 0700 and held by this process alone.</summary>
public sealed record DataFolder(string Path)
{
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
