using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Accounts.Setup;
using WatchParty.Api.Accounts;
using WatchParty.Api.Health;
using WatchParty.Media.Probing;
using WatchParty.Storage;
using WatchParty.Time;

namespace WatchParty.Api.Server;

/// <summary>How the server is, for whoever runs it.</summary>
internal static class ServerApi
{
    public static void MapServer(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/admin/server", TellAsync)
        .WithTags("Server").WithSummary("Version, health, tools and room on the disk.").RequireAuthorization(Policies.Admin)
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);

    private static async Task<Ok<ServerFacts>> TellAsync(
        SetupState state, ReadinessBoard readiness, MediaTools tools, DataFolder data, ServerClock clock, CancellationToken cancellation)
    {
        using var self = Process.GetCurrentProcess();
        var startedAt = clock.GetUtcNow() - (TimeProvider.System.GetUtcNow().UtcDateTime - self.StartTime.ToUniversalTime());
        return TypedResults.Ok(new ServerFacts(
            await state.ServerNameAsync(cancellation), ServerVersion.Text, startedAt.ToUnixTimeSeconds(), await readiness.NotReadyAsync(cancellation),
            tools.Ffmpeg, tools.Ffprobe, tools.Missing,
            Path.GetFullPath(data.Path), FolderSize.Of(data.Path), FolderSize.Of(data.Pictures), FreeBytesOf(data.Path)));
    }

    private static long? FreeBytesOf(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // a share without a drive of its own
        }
    }
}
