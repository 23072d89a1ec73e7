using System.Text.RegularExpressions;
using DbUp.Engine;

namespace WatchParty.Silo.Storage.Postgres;

/// <summary>
/// What PostgreSQL calls the columns of the common scripts. Text is compared byte by byte, as SQLite does: lists are sorted
/// by keys made for that, and a page must begin where the one before ended, whatever language the database was set up in.
/// </summary>
internal sealed partial class PostgresTypes : IScriptPreprocessor
{
    public string Process(string contents) => Blob().Replace(Text().Replace(contents, "TEXT COLLATE \"C\""), "BYTEA");

    [GeneratedRegex(@"(?<=^\s+\w+\s+)TEXT\b", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<=^\s+\w+\s+)BLOB\b", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blob();
}
