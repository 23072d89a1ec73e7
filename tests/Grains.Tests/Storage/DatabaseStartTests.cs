using System.Runtime.Versioning;
using Dapper;
using WatchParty.Silo.Starting;
using WatchParty.Support;

namespace WatchParty.Grains.Tests.Storage;

public sealed class DatabaseStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watchparty-").FullName;

    private string DatabasePath => Path.Combine(_folder, "watchparty.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_the_files()
    {
        Start(database =>
        {
            using var connection = database.OpenFromOutside();
            connection.Execute("CREATE TABLE note (text TEXT)");
            foreach (var file in Directory.EnumerateFiles(_folder))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        });
    }

    [Fact]
    public void A_second_start_finds_the_tables_it_left()
    {
        Start(database => Execute(database, "CREATE TABLE note (text TEXT)"));

        Start(database => Execute(database, "INSERT INTO note VALUES ('still here')"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused()
    {
        Start(database => Execute(database, "INSERT INTO migrations (ScriptName, Applied) VALUES ('accounts/999_future', '2030-01-01')"));

        Assert.Contains("newer Watch Party (it knows the step accounts/999_future", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_database_is_not_replaced_by_an_empty_one()
    {
        Start();
        File.Delete(DatabasePath);

        Assert.Contains("is missing although this data folder held one", Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(DatabasePath));
    }

    [Fact]
    public void An_emptied_database_is_not_filled_anew()
    {
        Start();
        File.WriteAllBytes(DatabasePath, []);

        Assert.Contains("is empty although this data folder held one", Refusal(), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(DatabasePath).Length);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(DatabasePath, new string('x', 8192));

        Assert.Contains("is damaged", Refusal(), StringComparison.Ordinal);
        Assert.Equal(8192, new FileInfo(DatabasePath).Length);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(4096 * 3 + 17)]
    public void A_truncated_database_is_refused(int length)
    {
        Start();
        using (var file = new FileStream(DatabasePath, FileMode.Open))
            file.SetLength(length);

        Assert.Contains("is damaged", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_does_not_lead_to_its_row_any_more_is_damage()
    {
        const int pageBytes = 4096;
        var page = 0;
        Start(database =>
        {
            using var connection = database.OpenFromOutside();
            page = connection.ExecuteScalar<int>("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_OrleansQuery_1'");
        });
        var bytes = File.ReadAllBytes(DatabasePath);
        var index = bytes.AsSpan((page - 1) * pageBytes, pageBytes);
        index[index.IndexOf("WriteToStorageKey"u8)] ^= 1;
        File.WriteAllBytes(DatabasePath, bytes);

        Assert.Contains("is damaged", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE OrleansQuery SET QueryKey = 'WriteToStorageKex' WHERE QueryKey = 'WriteToStorageKey'")]
    [InlineData("UPDATE OrleansQuery SET QueryText = replace(QueryText, 'version + 1', 'version * 1') WHERE QueryKey = 'WriteToStorageKey'")]
    [InlineData("DELETE FROM OrleansQuery")]
    public void A_database_that_would_read_or_write_otherwise_is_refused(string change)
    {
        Start(database => Execute(database, change));

        Assert.Contains("is damaged (the statements in OrleansQuery have changed): restore it from a backup", Refusal(), StringComparison.Ordinal);
    }

    private static void Execute(TemporaryDatabase database, string sql)
    {
        using var connection = database.OpenFromOutside();
        connection.Execute(sql);
    }

    private void Start(Action<TemporaryDatabase>? use = null)
    {
        using var database = new TemporaryDatabase(_folder) { KeepsFolder = true };
        use?.Invoke(database);
    }

    private string Refusal() => Assert.Throws<StartupException>(() => Start()).Message;
}
