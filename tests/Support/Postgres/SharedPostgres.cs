namespace WatchParty.Support.Postgres;

/// <summary>One PostgreSQL for all tests of a process, started when the first of them asks; each takes a database of its own.</summary>
public static class SharedPostgres
{
    /// <summary>Set by <c>./test</c> for its second pass, in which whole servers and libraries keep everything in PostgreSQL.</summary>
    public static bool IsAskedFor { get; } = Environment.GetEnvironmentVariable("TEST_STORAGE") == "PostgreSql";

    private static readonly Lazy<PostgresServer> s_server = new(() =>
    {
        var server = PostgresServer.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    public static string NewDatabase() => s_server.Value.CreateDatabase();

    /// <summary>The settings of a server on a new database.</summary>
    public static string[] NewSettings() => SettingsFor(NewDatabase());

    public static string[] SettingsFor(string connectionString) => ["Storage:Provider=PostgreSql", $"Storage:ConnectionString={connectionString}"];
}
