namespace WatchParty.Faults.Clusters;

/// <summary>The sabotages that are done to the database.</summary>
internal static class ClusterSabotages
{
    /// <summary>6 is "dead", 3 is "active".</summary>
    public const string Resurrection = "UPDATE silos SET status = 3, suspects = NULL WHERE status = 6 AND started_at = (SELECT max(started_at) FROM silos WHERE status = 6)";

    public const string Memory = "DROP TABLE IF EXISTS other_side; CREATE TABLE other_side AS SELECT * FROM grain_state WHERE name = 'room/room'";

    public const string Overwriting = """
        UPDATE grain_state SET payload = other_side.payload, version = grain_state.version + 1 FROM other_side
        WHERE (grain_state.key_1, grain_state.key_0, grain_state.name) = (other_side.key_1, other_side.key_0, other_side.name)
        """;

    public static IReadOnlyList<string> StatementsOf(ClusterSabotage sabotage) => sabotage switch
    {
        ClusterSabotage.LazyCommit =>
        [
            "ALTER SYSTEM SET synchronous_commit = off",
            "ALTER SYSTEM SET wal_writer_delay = '10s'",
            "ALTER SYSTEM SET wal_writer_flush_after = '1GB'",
            "SELECT pg_reload_conf()",
        ],
        _ => [],
    };
}
