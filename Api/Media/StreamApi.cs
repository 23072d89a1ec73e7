using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WatchParty.Api.Problems;
using WatchParty.Media.Catalog;
using WatchParty.Media.Streaming;
using WatchParty.Media.Subtitles;

namespace WatchParty.Api.Media;

/// <summary>The bytes themselves, for whoever holds a grant. No cookie is looked at: players and cast devices have none.</summary>
internal static class StreamApi
{
    public static void MapStream(this IEndpointRouteBuilder routes)
    {
        var stream = routes.MapGroup("/api/v1/stream/{file}").WithTags("Stream").AllowAnonymous()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        stream.MapMethods("", [HttpMethods.Get, HttpMethods.Head], SendAsync)
            .Produces(200).Produces(206).Produces(304).ProducesProblem(412).ProducesProblem(416);
        stream.MapGet("/subtitles/{subtitle}", SubtitleAsync).Produces<string>(200, "text/vtt");
    }

    private static async Task<IResult> SendAsync(
        FileId file, StreamDoor door, FilmVault vault, OpenStreams streams, CancellationToken cancellation, string? grant = null)
    {
        var answer = await door.OpenAsync(file, grant, cancellation);
        return answer is StreamAnswer.Opened opened
            ? vault.Open(opened.File) is { } film ? new FilmResult(film, opened, streams) : ProblemResults.Of(ProblemCode.NotFound)
            : Refusal(answer);
    }

    private static async Task<IResult> SubtitleAsync(
        FileId file, string subtitle, StreamDoor door, HttpResponse response, CancellationToken cancellation, string? grant = null)
    {
        var answer = await door.OpenAsync(file, grant, cancellation);
        if (answer is not StreamAnswer.Opened opened)
            return Refusal(answer);
        if (SubtitleShelf.Read(opened.File, subtitle) is not { } text)
            return ProblemResults.Of(ProblemCode.NotFound);
        MediaHeaders.Harmless(response, "private, no-cache");
        return TypedResults.Text(text, "text/vtt", System.Text.Encoding.UTF8);
    }

    private static ProblemHttpResult Refusal(StreamAnswer answer) => answer switch
    {
        StreamAnswer.NotSignedIn => ProblemResults.Of(ProblemCode.Unauthenticated, "This address is no longer valid; open the film again."),
        StreamAnswer.NotAllowed => ProblemResults.Of(ProblemCode.Forbidden),
        StreamAnswer.NoFile => ProblemResults.Of(ProblemCode.NotFound),
        _ => throw new UnreachableException(),
    };
}
