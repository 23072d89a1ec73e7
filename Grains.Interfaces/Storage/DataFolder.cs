namespace WatchParty.Storage;

/// <summary>Where everything lives that must survive: created with mode 0700 and held by this process alone.</summary>
public sealed record DataFolder(string Path)
{
    /// <summary>Pictures of films: all of them can be made again.</summary>
    public string Pictures => File("pictures");

    public string File(string name) => System.IO.Path.Combine(Path, name);
}
