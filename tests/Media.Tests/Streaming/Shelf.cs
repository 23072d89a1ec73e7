namespace WatchParty.Media.Tests.Streaming;

/// <summary>A library of its own for a test, and its items by title.</summary>
public sealed record Shelf(string Library, string Folder, IReadOnlyDictionary<string, string> Items);
