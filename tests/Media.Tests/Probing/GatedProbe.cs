using WatchParty.Support;

namespace WatchParty.Media.Tests.Probing;

/// <summary>The real ffprobe, behind a gate that a test opens.</summary>
internal sealed class GatedProbe : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GatedProbe()
    {
        _folder.Write("ffprobe", $"#!/bin/sh\ntouch '{_folder.File("asked")}'\nwhile [ ! -e '{_folder.File("open")}' ]; do sleep 0.05; done\nexec ffprobe \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Program => _folder.File("ffprobe");

    public Task WasAskedAsync() => Eventually.SeeAsync(() => Task.FromResult(File.Exists(_folder.File("asked"))), asked => asked, "ffprobe to be asked");

    public void Open() => _folder.Write("open", "");

    public void Dispose() => _folder.Dispose();
}
