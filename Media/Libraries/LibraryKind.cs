namespace WatchParty.Media.Libraries;

public enum LibraryKind
{
    Movies,
    Tv,
}
