using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace WatchParty.Silo.Commands.Moving;

/// <summary>A column as both databases know it.</summary>
internal sealed record Column(string Name, NpgsqlDbType Type)
{
    public static async Task<IReadOnlyList<Column>> OfAsync(SqliteConnection from, string table) =>
        [.. (await from.QueryAsync<(string Name, string Type)>("SELECT name, type FROM pragma_table_info(@table)", new { table }))
            .Select(column => new Column(column.Name, TypeOf(column.Type)))];

    public Task WriteAsync(NpgsqlBinaryImporter copy, object value) => value switch
    {
        DBNull => copy.WriteNullAsync(),
        long number when Type is NpgsqlDbType.Integer => copy.WriteAsync(checked((int)number), Type),
        _ => copy.WriteAsync(value, Type),
    };

    private static NpgsqlDbType TypeOf(string declared) => declared.ToUpper(CultureInfo.InvariantCulture) switch
    {
        "TEXT" => NpgsqlDbType.Text,
        "INTEGER" => NpgsqlDbType.Integer,
        "BIGINT" => NpgsqlDbType.Bigint,
        "BLOB" => NpgsqlDbType.Bytea,
        var unknown => throw new InvalidOperationException($"No migration declares a column as {unknown}."),
    };
}
