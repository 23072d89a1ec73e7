namespace WatchParty.Support.Parties;

/// <summary>One room with its people, each called by first name.</summary>
public sealed class Party(string room, string film, IReadOnlyDictionary<string, Friend> people, string host)
{
    public string Room => room;

    public string Film => film;

    public Guest Host => this[host];

    public Guest this[string name] => new(people[name], room);
}
