using System.Reflection;
using System.Text.RegularExpressions;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using Npgsql;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage.Postgres;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Brings the tables up to date from the <c>Migrations/NNN_name.sql</c> resources of their owners, and on PostgreSQL from
/// <c>Migrations/Postgres</c> too. The journal names a step "accounts/001_accounts", so that namespaces can be renamed.
/// </summary>
internal static partial class Migrations
{
    private const string Journal = "migrations";

    // In the order of dependence: libraries name people, never the other way round.
    private static readonly Assembly[] Owners =
        [Assembly.Load("WatchParty.Accounts"), Assembly.Load("WatchParty.Media"), typeof(Migrations).Assembly];

    public static void Run(SqliteConnection connection, ILogger log)
    {
        using var shared = new SharedConnection(connection);
        Run(DeployChanges.To.SqliteDatabase(shared).JournalToSqliteTable(Journal), StorageProvider.Sqlite, log);
    }

    public static void Run(NpgsqlDataSource source, ILogger log) => Run(
        DeployChanges.To.PostgresqlDatabase(new WholeScripts(source)).JournalToPostgresqlTable("public", Journal).WithPreprocessor(new PostgresTypes()),
        StorageProvider.PostgreSql,
        log);

    private static void Run(UpgradeEngineBuilder builder, StorageProvider provider, ILogger log)
    {
        var upgrade = builder
            .WithScripts(Owners.SelectMany(owner => ScriptsOf(owner, provider)))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(log)
            .Build();

        var unknown = upgrade.GetExecutedButNotDiscoveredScripts();
        if (unknown.Count > 0)
        {
            throw new StartupException(
                $"The database was written by a newer Watch Party (it knows the step {unknown[0]}, this program does not), or is damaged: " +
                "install that version again, or restore it from a backup made by this one.");
        }

        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StartupException(
                $"The database could not be brought up to date; step {result.ErrorScript?.Name} failed and left nothing behind: {result.Error.Message}");
        }
    }

    private static IEnumerable<SqlScript> ScriptsOf(Assembly owner, StorageProvider provider) =>
        from resource in owner.GetManifestResourceNames()
        let name = ScriptName().Match(resource)
        where name.Success && (provider is StorageProvider.PostgreSql || !name.Groups["postgres"].Success)
        orderby name.Groups["step"].Value
        select SqlScript.FromStream(
            $"{name.Groups["owner"].Value.ToLowerInvariant()}/{name.Groups["step"].Value}",
            owner.GetManifestResourceStream(resource)!);

    [GeneratedRegex(
        @"(?<owner>\w+)\.Migrations\.(?<postgres>Postgres\.)?(?<step>\d{3}_\w+)\.sql$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptName();
}
