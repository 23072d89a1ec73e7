using System.Diagnostics;
using WatchParty.Support;

namespace WatchParty.Bench.Streaming;

/// <summary>nginx with the files of one folder, as one process, so that its processor time stands in one place.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly Process _process;

    private NginxServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public static async Task<NginxServer> StartAsync(TemporaryFolder folder)
    {
        var port = FreePort.Find();
        // Debian's package switches sendfile and tcp_nopush on.
        var settings = folder.Write("nginx.conf", $$"""
            daemon off; master_process off; pid {{folder.File("nginx.pid")}}; error_log stderr error;
            events { worker_connections 256; }
            http {
              access_log off; sendfile on; tcp_nopush on;
              client_body_temp_path {{folder.File("body")}}; proxy_temp_path {{folder.File("proxy")}}; fastcgi_temp_path {{folder.File("fastcgi")}};
              uwsgi_temp_path {{folder.File("uwsgi")}}; scgi_temp_path {{folder.File("scgi")}};
              server { listen 127.0.0.1:{{port}}; root {{folder.Path}}; }
            }
            """);
        var program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
        var server = new NginxServer(Process.Start(program, ["-c", settings, "-p", folder.Path]), new Uri($"http://127.0.0.1:{port}/"));
        using var http = new HttpClient();
        await Eventually.SeeAsync(async () =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(server.Address, "nginx.conf"));
                return answer.IsSuccessStatusCode;
            }
            catch (Exception failure) when (failure.IsOutOfReach())
            {
                return false;
            }
        }, ready => ready, "nginx to answer");
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
