using WatchParty.Settings;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Settings;

/// <summary>Where settings come from, weakest first. Files are read once: a watch per file costs a descriptor, and nothing reloads.</summary>
internal static class SettingsSources
{
    public const string FileName = "watchparty.json";

    public static void UseSettings(this ConfigurationManager configuration, string[] args, string contentRoot)
    {
        var environment = EnvironmentSettings.Read(Environment.GetEnvironmentVariables());
        var commandLine = CommandLineSettings.Read(args);
        var shipped = Path.Combine(contentRoot, "appsettings.json");

        var beforeTheFile = new ConfigurationBuilder()
            .AddJsonFile(shipped, optional: true)
            .AddInMemoryCollection(environment)
            .AddInMemoryCollection(commandLine)
            .Build();
        var dataFolder = Path.GetFullPath(beforeTheFile[nameof(ServerOptions.DataFolder)] ?? new ServerOptions().DataFolder);
        var file = Path.Combine(dataFolder, FileName);

        configuration.Sources.Clear();
        configuration.AddJsonFile(shipped, optional: true);
        AddOwn(configuration, file);
        configuration.AddInMemoryCollection(environment);
        configuration.AddInMemoryCollection(commandLine);
        configuration.AddInMemoryCollection([new(nameof(ServerOptions.DataFolder), dataFolder)]);
    }

    private static void AddOwn(ConfigurationManager configuration, string file)
    {
        try
        {
            configuration.AddJsonFile(file, optional: true);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The settings file {file} cannot be read: {(unreadable.InnerException ?? unreadable).Message}");
        }
    }
}
