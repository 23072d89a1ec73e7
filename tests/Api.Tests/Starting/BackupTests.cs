using WatchParty.Support;
using WatchParty.Support.Parties;

namespace WatchParty.Api.Tests.Starting;

public sealed class BackupTests : IDisposable
{
    private readonly CrashingHouse _house = new();
    private readonly TemporaryFolder _shelf = new();

    public void Dispose()
    {
        _house.Dispose();
        _shelf.Dispose();
    }

    [Fact]
    public async Task A_backup_made_while_many_write_is_restored_as_it_was_at_one_moment_with_nothing_before_it_missing()
    {
        await _house.OpenAsync();
        var diaries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PartyDiary.BeginAsync(_house)));
        using var enough = new CancellationTokenSource();
        var writing = diaries.Select(diary => diary.WriteAsync(enough.Token)).ToList();
        await Task.WhenAll(diaries.Select(diary => diary.HasGrownTo(12)));
        var promised = diaries.Sum(diary => diary.Acknowledged);

        await SucceedAsync("backup", _shelf.File("monday"));
        await Task.WhenAll(diaries.Select(diary => diary.HasGrownTo(diary.Acknowledged + 3)));
        await enough.CancelAsync();
        await Task.WhenAll(writing);
        await _house.CrashAsync();
        Directory.Delete(_house.DataFolder, recursive: true);

        await SucceedAsync("restore", _shelf.File("monday"));
        await _house.StartAsync();

        var kept = await Task.WhenAll(diaries.Select(diary => diary.KeptAsync()));
        Assert.All(diaries.Zip(kept), one => Assert.Equal(one.First.WithoutGaps(one.Second), one.Second));
        Assert.InRange(kept.Sum(steps => steps.Count(step => step)), promised, diaries.Sum(diary => diary.Acknowledged));
        foreach (var diary in diaries)
            Assert.Equal(await diary.OpenRoomsAsync(), await diary.InvitesAsync());
    }

    [Fact]
    public async Task A_backup_holds_the_keys_and_only_its_owner_may_read_it()
    {
        await _house.OpenAsync();
        var ana = await _house.WelcomeAsync("ana");
        var film = (string)(await ana.GetAsync($"items/{_house.Films.First}/playback").MustSucceed())["direct_url"]!;

        await SucceedAsync("backup", _shelf.File("monday"));

        var backup = new DirectoryInfo(_shelf.File("monday"));
        Assert.Equal(["watchparty.db", "watchparty.db.created"], backup.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, backup.UnixFileMode);
        Assert.All(backup.GetFiles(), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));

        await _house.StopAsync();
        Directory.Delete(_house.DataFolder, recursive: true);
        await SucceedAsync("restore", _shelf.File("monday"));
        await _house.StartAsync();

        using var http = new HttpClient();
        using var sent = await http.GetAsync(new Uri(_house.Address, film), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(200, (int)sent.StatusCode);
        Assert.Equal(200, (await ana.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Neither_command_overwrites_anything()
    {
        await _house.OpenAsync();
        await SucceedAsync("backup", _shelf.File("monday"));

        Assert.Contains("exists already", await RefusedAsync("backup", _shelf.File("monday")), StringComparison.Ordinal);
        Assert.Contains("is not empty", await RefusedAsync("restore", _shelf.File("monday")), StringComparison.Ordinal);
        await _house.StopAsync();
        Assert.Contains("is not empty", await RefusedAsync("restore", _shelf.File("monday")), StringComparison.Ordinal);
        Assert.Contains("There is no backup in", await RefusedAsync("restore", _shelf.File("tuesday")), StringComparison.Ordinal);
        Assert.Equal(["monday"], Directory.EnumerateFileSystemEntries(_shelf.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_leaves_the_folder_free_for_a_better_one()
    {
        await _house.OpenAsync();
        await SucceedAsync("backup", _shelf.File("monday"));
        await _house.StopAsync();
        Directory.Delete(_house.DataFolder, recursive: true);
        var whole = await File.ReadAllBytesAsync(_shelf.File("monday/watchparty.db"));
        await File.WriteAllBytesAsync(_shelf.File("monday/watchparty.db"), whole[..(whole.Length / 2)]);

        Assert.Contains("is damaged", await RefusedAsync("restore", _shelf.File("monday")), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(_shelf.File("monday/watchparty.db"), whole);
        await SucceedAsync("restore", _shelf.File("monday"));
        await _house.StartAsync();
    }

    private async Task SucceedAsync(string command, string backup)
    {
        using var process = Run(command, backup);
        Assert.Equal((0, ""), await process.ExitAsync());
    }

    private async Task<string> RefusedAsync(string command, string backup)
    {
        using var process = Run(command, backup);
        var (code, errors) = await process.ExitAsync();
        Assert.Equal(1, code);
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private ServerProcess Run(string command, string backup) => ServerProcess.Start(null, command, backup, $"--DataFolder={_house.DataFolder}");
}
