using System.Net;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Starting;

public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_refused_in_one_sentence()
    {
        using var first = Start();
        await first.LineWithAsync("Watch Party is ready");

        using var second = Start();
        var (code, errors) = await second.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains("is in use by another Watch Party server", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task A_data_folder_on_a_disk_that_takes_no_writes_is_told_in_one_sentence()
    {
        using var disk = SmallDisk.TryMount()!;
        var folder = Directory.CreateDirectory(Path.Combine(disk.Folder, "data")).FullName;
        disk.MakeReadOnly();

        using var server = ServerProcess.Start(null, "--Urls=http://127.0.0.1:0", $"--DataFolder={folder}");
        var (code, errors) = await server.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains($"{folder} cannot be written: Read-only file system", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_the_server_writes_only_its_owner_may_read()
    {
        // The tests' own mask is as strict as the server's, and a child would inherit it.
        using var server = ServerProcess.StartWithMask("0000", Settings);
        await server.LineWithAsync("Watch Party is ready");

        var data = new DirectoryInfo(_folder.File("data"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, data.UnixFileMode);
        Assert.All(data.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public async Task Nothing_but_the_http_port_listens_beyond_this_machine()
    {
        var port = FreePort.Find();
        using var server = ServerProcess.Start(null, $"--DataFolder={_folder.File("data")}", $"--Urls=http://0.0.0.0:{port}");
        await server.LineWithAsync("Watch Party is ready");

        var listening = Listeners.Of(server.Id);

        Assert.Contains(listening, one => one.Port == port && !IPAddress.IsLoopback(one.Address));
        Assert.All(listening.Where(one => one.Port != port), one => Assert.True(IPAddress.IsLoopback(one.Address), $"{one} listens beyond this machine."));
        Assert.Contains(listening, one => one.Port != port);
    }

    [Theory]
    [InlineData("--Urs=http://localhost:1", "The setting 'Urs' does not exist; did you mean 'Urls'?")]
    [InlineData("Urls", "The argument 'Urls' is not understood")]
    [InlineData("--Limits:Scale=abc", "Limits:Scale")]
    [InlineData("--Limits:Scale=0", "Limits:Scale must be greater than 0")]
    [InlineData("--Urls=nonsense", "The setting 'Urls' cannot be 'nonsense'")]
    [InlineData("--PathBase=party", "PathBase must start with a slash")]
    [InlineData("--Storage:Provider=Oracle", "Storage:Provider must be Sqlite or PostgreSql, not 'Oracle'")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence_that_names_it(string argument, string sentence)
    {
        using var server = ServerProcess.Start(null, $"--DataFolder={_folder.File("data")}", argument);

        var (code, errors) = await server.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains(sentence, Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_machine_is_served_by_default_and_the_terminal_says_how_to_serve_more()
    {
        using var server = Start();

        Assert.Contains("--Urls=http://0.0.0.0:", await server.LineWithAsync("Only this machine"), StringComparison.Ordinal);
    }

    private string[] Settings => [$"--DataFolder={_folder.File("data")}", "--Urls=http://127.0.0.1:0"];

    private ServerProcess Start() => ServerProcess.Start(null, Settings);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
