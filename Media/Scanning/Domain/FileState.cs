namespace WatchParty.Media.Scanning.Domain;

internal enum FileState
{
    Present,

    /// <summary>Its disk is away.</summary>
    Unreachable,

    /// <summary>Not a film, whatever its name says.</summary>
    Broken,
}
