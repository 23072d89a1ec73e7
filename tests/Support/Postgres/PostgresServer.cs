using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace WatchParty.Support.Postgres;

/// <summary>
/// A real PostgreSQL of this machine's packages, with its promises of durability on, on a free port and in a folder that
/// goes with it. It refuses to run as root, so root hands it to the account <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly bool s_isRoot = Environment.UserName == "root";

    private readonly string _folder;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder, "data");

    public static PostgresServer Start()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("watch-party-pg-").FullName, FreePort.Find());
        if (s_isRoot)
            Run("chown", "postgres", server._folder);
        server.Do("initdb", "-D", server.Data, "-U", "watchparty", "-A", "trust", "--no-locale", "-E", "UTF8", "--no-sync");
        File.AppendAllText(
            Path.Combine(server.Data, "postgresql.conf"),
            $"\nlisten_addresses = '127.0.0.1'\nport = {server.Port}\nunix_socket_directories = '{server._folder}'\nmax_connections = 300\nfsync = on\n");
        server.Begin();
        return server;
    }

    /// <summary>A database of its own in this server.</summary>
    public string CreateDatabase()
    {
        var name = $"db_{Guid.CreateVersion7():n}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        create.ExecuteNonQuery();
        return ConnectionString(name);
    }

    /// <summary>As its operator: one statement after the other, each by itself.</summary>
    public static void Execute(string connectionString, params string[] statements)
    {
        // A pooled connection would not survive what these statements and their tests do to the server.
        using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }

    public void Begin() => Do("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-t", "60", "start");

    /// <summary>As a crash or a hasty operator does: without waiting for anybody.</summary>
    public void StopAtOnce() => Do("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public void Dispose()
    {
        StopAtOnce();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=watchparty;Database={database};Maximum Pool Size=20";

    private void Do(string program, params string[] args)
    {
        var path = PathOf(program);
        if (s_isRoot)
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. args]);
        else
            Run(path, args);
    }

    private static string PathOf(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", program)).First(File.Exists)
            : program;

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        // pg_ctl's server keeps the pipe, so reading to its end would wait for the server.
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {process.ExitCode}");
    }
}
