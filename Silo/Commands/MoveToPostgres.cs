using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WatchParty.Settings;
using WatchParty.Silo.Commands.Moving;
using WatchParty.Silo.Settings;
using WatchParty.Silo.Starting;
using WatchParty.Silo.Storage;
using WatchParty.Silo.Storage.Postgres;
using WatchParty.Storage;

namespace WatchParty.Silo.Commands;

/// <summary>Copies everything of a data folder into an empty PostgreSQL, all or nothing, and leaves the folder as it is.</summary>
internal static class MoveToPostgres
{
    public const string Name = "move-to-postgres";

    public static async Task RunAsync(string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.UseSettings(args, AppContext.BaseDirectory);
        var address = StorageSettings.In(configuration).ConnectionString;
        if (address.Length == 0)
            throw new StartupException($"Where to? Say how PostgreSQL is reached, for example: {Name} --Storage:ConnectionString=\"Host=db;Username=watchparty;Password=…;Database=watchparty\"");

        // The lock of a running server: nothing changes while it is copied.
        var folder = new DataFolder(configuration[nameof(ServerOptions.DataFolder)]!);
        using var taken = DataFolderLock.Take(folder);
        var file = new DatabaseFile(folder);
        await using var source = new SqliteDataSource(file, LockPatience.Default);
        if (!source.Exists)
            throw new StartupException($"There is no database in {folder.Path}: name the server's data folder with --DataFolder=.");

        await using var from = source.Open();
        Migrations.Run(from, NullLogger.Instance);
        await using var target = PostgresSource.Open(address);
        try
        {
            await CopyAsync(from, target);
        }
        catch (NpgsqlException e)
        {
            throw new StartupException($"Nothing was moved; the database of Storage:ConnectionString cannot be used: {e.Message}");
        }
    }

    private static async Task CopyAsync(SqliteConnection from, NpgsqlDataSource target)
    {
        Migrations.Run(target, NullLogger.Instance);
        await using var to = await target.OpenConnectionAsync();
        await using var transaction = await to.BeginTransactionAsync();
        foreach (var table in await TableCopy.AllAsync(from))
        {
            var (rows, sum) = await table.RunAsync(from, to);
            Console.WriteLine($"{table.Name,-16} {rows,9} rows  {sum}");
        }

        await transaction.CommitAsync();
        Console.WriteLine("Everything is in PostgreSQL, row for row. Start the server with --Storage:Provider=PostgreSql and the same connection string; the data folder was left as it is.");
    }
}
