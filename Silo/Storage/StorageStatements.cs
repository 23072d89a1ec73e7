using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace WatchParty.Silo.Storage;

/// <summary>
/// The statements with which grain state is read and written. Orleans' provider takes them from a table, where a flipped bit
/// is content to SQLite: the server would not start, or start and lose every write.
/// </summary>
internal static class StorageStatements
{
    /// <summary>SHA-256 of what the migrations put there. A migration that changes the table changes this, too.</summary>
    private const string Intact = "D3DEEA9C733780760479C0947B0D07B55954061A1EBCED27BAF9C14EF1CB1082";

    public static bool AreIntact(SqliteConnection connection)
    {
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT group_concat(hex(QueryKey) || ':' || hex(QueryText), ';' ORDER BY hex(QueryKey)) FROM OrleansQuery";
        var statements = read.ExecuteScalar() as string ?? "";
        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(statements))) == Intact;
    }
}
