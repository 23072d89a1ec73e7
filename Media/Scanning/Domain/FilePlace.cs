namespace WatchParty.Media.Scanning.Domain;

/// <summary>Where a file lies: a folder of the library, and the path inside it, separated by '/'.</summary>
internal readonly record struct FilePlace(string Folder, string Path)
{
    public string FullPath => System.IO.Path.Combine(Folder, Path);

    /// <summary>Empty for a file that lies directly in the library's folder.</summary>
    public string Directory => Path.LastIndexOf('/') is var end and >= 0 ? Path[..end] : "";
}
