using System.Reflection;
using System.Text.RegularExpressions;
using DbUp;
using DbUp.Engine;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Storage;

/// <summary>
/// Brings the tables up to date from the <c>Migrations/NNN_name.sql</c> resources of their owners. The journal names a
/// step "accounts/001_accounts", so that namespaces can be renamed.
/// </summary>
internal static partial class Migrations
{
    // In the order of dependence: libraries name people, never the other way round.
    private static readonly Assembly[] Owners =
        [Assembly.Load("WatchParty.Accounts"), Assembly.Load("WatchParty.Media"), typeof(Migrations).Assembly];

    public static void Run(SqliteConnection connection, ILogger log)
    {
        using var shared = new SharedConnection(connection);
        var upgrade = DeployChanges.To.SqliteDatabase(shared)
            .JournalToSqliteTable("migrations")
            .WithScripts(Owners.SelectMany(ScriptsOf))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogTo(log)
            .Build();

        var unknown = upgrade.GetExecutedButNotDiscoveredScripts();
        if (unknown.Count > 0)
        {
            throw new StartupException(
                $"The database was written by a newer Watch Party (it knows the step {unknown[0]}, this program does not): " +
                "install that version again, or restore a backup made by this one.");
        }

        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StartupException(
                $"The database could not be brought up to date; step {result.ErrorScript?.Name} failed and left nothing behind: {result.Error.Message}");
        }
    }

    private static IEnumerable<SqlScript> ScriptsOf(Assembly owner) =>
        from resource in owner.GetManifestResourceNames()
        let name = ScriptName().Match(resource)
        where name.Success
        orderby name.Groups["step"].Value
        select SqlScript.FromStream(
            $"{name.Groups["owner"].Value.ToLowerInvariant()}/{name.Groups["step"].Value}",
            owner.GetManifestResourceStream(resource)!);

    [GeneratedRegex(@"(?<owner>\w+)\.Migrations\.(?<step>\d{3}_\w+)\.sql$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptName();
}
