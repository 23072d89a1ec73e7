namespace WatchParty.Silo.Starting;

/// <summary>The server cannot start, for a reason that one sentence explains to whoever started it.</summary>
public sealed class StartupException(string sentence) : Exception(sentence);
