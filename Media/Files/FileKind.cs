namespace WatchParty.Media.Files;

internal enum FileKind
{
    Regular,
    Folder,
    Pipe,
    Socket,
    Device,
}
