using DbUp.Engine.Transactions;
using Npgsql;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>Gives each script to the driver as it is: the driver finds the ends of statements, also where a comment has an apostrophe.</summary>
internal sealed class WholeScripts(NpgsqlDataSource source)
    : DatabaseConnectionManager(new DelegateConnectionFactory((_, _) => source.CreateConnection()))
{
    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];
}
