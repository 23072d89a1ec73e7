using Microsoft.AspNetCore.Routing;

namespace WatchParty.Api.Media;

/// <summary>The routes of libraries, items and films.</summary>
public static class MediaApi
{
    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        routes.MapLibraries();
        routes.MapItems();
        routes.MapPlayback();
        routes.MapPictures();
        routes.MapProgress();
        routes.MapStream();
    }
}
