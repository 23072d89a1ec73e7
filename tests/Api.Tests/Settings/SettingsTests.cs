using System.Collections;
using Microsoft.Extensions.Configuration;
using WatchParty.Silo.Settings;
using WatchParty.Silo.Starting;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_line_beats_the_file_in_the_data_folder_which_beats_what_is_shipped()
    {
        _folder.Write("appsettings.json", """{ "A": "shipped", "B": "shipped", "C": "shipped" }""");
        _folder.Write("watchparty.json", """{ "B": "file", "C": "file" }""");

        var settings = Configure("--C=argument");

        Assert.Equal("shipped file argument", $"{settings["A"]} {settings["B"]} {settings["C"]}");
    }

    [Fact]
    public void The_data_folder_is_seen_from_the_callers_directory_and_becomes_absolute() =>
        Assert.Equal(_folder.Path, Configure()["DataFolder"]);

    [Fact]
    public void An_unreadable_settings_file_stops_the_start_and_is_named()
    {
        var file = _folder.Write("watchparty.json", "{ not json");

        Assert.Contains(file, Assert.Throws<StartupException>(() => Configure()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_variable_names_levels_by_two_underscores()
    {
        var settings = EnvironmentSettings.Read(new Hashtable { ["WATCHPARTY_Rooms__MaxMembers"] = "3", ["PATH"] = "/bin" });

        Assert.Equal("3", Assert.Single(settings, setting => setting.Key == "Rooms:MaxMembers").Value);
    }

    [Fact]
    public void A_secret_is_read_from_its_file_without_the_line_end()
    {
        var file = _folder.Write("code", "letmein\n");

        var settings = EnvironmentSettings.Read(new Hashtable { ["WATCHPARTY_Setup__Code_FILE"] = file });

        Assert.Equal("letmein", settings["Setup:Code"]);
    }

    [Fact]
    public void A_secret_file_that_is_not_there_stops_the_start()
    {
        var refused = Assert.Throws<StartupException>(() => EnvironmentSettings.Read(new Hashtable { ["WATCHPARTY_Setup__Code_FILE"] = _folder.File("none") }));

        Assert.Contains("WATCHPARTY_Setup__Code_FILE", refused.Message, StringComparison.Ordinal);
    }

    private ConfigurationManager Configure(params string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.UseSettings([$"--DataFolder={_folder.Path}", .. args], contentRoot: _folder.Path);
        return configuration;
    }
}
