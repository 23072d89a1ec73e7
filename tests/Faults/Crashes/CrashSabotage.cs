namespace WatchParty.Faults.Crashes;

/// <summary>What is broken on purpose, to prove that the suite would see it.</summary>
internal enum CrashSabotage
{
    None,

    /// <summary>As if the server acknowledged before it saved: after each kill the database is what it was before the round.</summary>
    LoseTheRound,

    /// <summary>As if rooms never told inboxes: after each kill every inbox is empty.</summary>
    ForgetInboxes,
}
