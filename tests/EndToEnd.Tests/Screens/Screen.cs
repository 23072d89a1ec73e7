using WatchParty.EndToEnd.Tests.People;

namespace WatchParty.EndToEnd.Tests.Screens;

/// <param name="Visitor">Whose browser it is opened in.</param>
/// <param name="OpenAsync">Goes there afresh, and waits for what only this screen shows.</param>
internal sealed record Screen(string Name, Func<Scene, Person> Visitor, Func<Scene, Person, Task> OpenAsync);
