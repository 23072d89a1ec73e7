namespace WatchParty.Bench;

/// <summary>One thing that is measured.</summary>
/// <param name="RunAsync">Returns the section of the report, in Markdown.</param>
internal sealed record Case(string Name, string What, Func<Effort, Task<string>> RunAsync);
