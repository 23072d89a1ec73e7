using Npgsql;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>The connections of this process. What the operator's connection string does not say is set for people who wait for an answer.</summary>
internal static class PostgresSource
{
    /// <summary>Longer than a busy server needs, shorter than a person waits.</summary>
    private const int PatienceSeconds = 5;

    private const int KeepAliveSeconds = 5;
    private const int StatementsPrepared = 64;

    /// <exception cref="StartupException">The text is no connection string.</exception>
    public static NpgsqlDataSource Open(string connectionString)
    {
        try
        {
            var wanted = new NpgsqlConnectionStringBuilder(connectionString);
            SetUnlessSaid(wanted, "Timeout", PatienceSeconds);
            SetUnlessSaid(wanted, "Command Timeout", PatienceSeconds);
            SetUnlessSaid(wanted, "Keepalive", KeepAliveSeconds);
            SetUnlessSaid(wanted, "Max Auto Prepare", StatementsPrepared);
            SetUnlessSaid(wanted, "Application Name", "watchparty");
            return NpgsqlDataSource.Create(wanted);
        }
        catch (ArgumentException e)
        {
            throw new StartupException($"Storage:ConnectionString cannot be used: {e.Message}");
        }
    }

    private static void SetUnlessSaid(NpgsqlConnectionStringBuilder builder, string key, object value)
    {
        if (!builder.ContainsKey(key) || !builder.ShouldSerialize(key))
            builder[key] = value;
    }
}
