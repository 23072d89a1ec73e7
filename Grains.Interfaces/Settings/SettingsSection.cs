namespace WatchParty.Settings;

/// <summary>A section of the settings and the options class that knows its keys, so that a misspelt key can stop the start.</summary>
public sealed record SettingsSection(string Path, Type Options);
