using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using WatchParty.Silo.Starting;

namespace WatchParty.Silo.Commands.Moving;

/// <summary>Copies one table, and compares what arrived with what was sent.</summary>
internal sealed class TableCopy
{
    /// <summary>What a database knows of itself, and fills by itself.</summary>
    private static readonly string[] s_ownTables = ["migrations", "OrleansQuery", "write_probe"];

    private readonly IReadOnlyList<Column> _columns;

    private TableCopy(string name, IReadOnlyList<Column> columns) => (Name, _columns) = (name, columns);

    public string Name { get; }

    private string ColumnNames => string.Join(", ", _columns.Select(column => column.Name));

    /// <summary>Those that others refer to come first.</summary>
    public static async Task<IReadOnlyList<TableCopy>> AllAsync(SqliteConnection from)
    {
        var names = (await from.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
            .Except(s_ownTables).ToList();
        var sorted = new List<TableCopy>();
        while (names.Count > sorted.Count)
        {
            foreach (var name in names.Where(name => sorted.TrueForAll(copy => copy.Name != name)).ToList())
            {
                var needed = await from.QueryAsync<string>("SELECT \"table\" FROM pragma_foreign_key_list(@name)", new { name });
                if (needed.All(other => other == name || sorted.Exists(copy => copy.Name == other)))
                    sorted.Add(new TableCopy(name, await Column.OfAsync(from, name)));
            }
        }

        return sorted;
    }

    /// <summary>One statement, so that rows may refer to each other in any order.</summary>
    /// <exception cref="StartupException">The target is not empty, or something else arrived than was sent.</exception>
    public async Task<(long Rows, string Sum)> RunAsync(SqliteConnection from, NpgsqlConnection to)
    {
        if (await to.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {Name})"))
            throw new StartupException($"Nothing was moved: the table {Name} of the PostgreSQL database holds rows already. Name an empty database.");

        var sent = new RowSum();
        await using (var rows = await from.ExecuteReaderAsync($"SELECT {ColumnNames} FROM {Name}"))
        await using (var copy = await to.BeginBinaryImportAsync($"COPY {Name} ({ColumnNames}) FROM STDIN (FORMAT BINARY)"))
        {
            while (await rows.ReadAsync())
            {
                await copy.StartRowAsync();
                foreach (var (column, value) in _columns.Zip(ValuesOf(rows)))
                    await column.WriteAsync(copy, value);
                sent.Add(ValuesOf(rows));
            }

            await copy.CompleteAsync();
        }

        var arrived = await SumAsync(to);
        return arrived == sent
            ? (sent.Rows, sent.ToString())
            : throw new StartupException($"Nothing was moved: of the table {Name} arrived {arrived.Rows} rows ({arrived}), sent were {sent.Rows} ({sent}).");
    }

    private async Task<RowSum> SumAsync(NpgsqlConnection to)
    {
        var sum = new RowSum();
        await using var rows = await to.ExecuteReaderAsync($"SELECT {ColumnNames} FROM {Name}");
        while (await rows.ReadAsync())
            sum.Add(ValuesOf(rows));
        return sum;
    }

    private static object[] ValuesOf(DbDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return values;
    }
}
