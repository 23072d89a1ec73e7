using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using WatchParty.Api.Problems;
using WatchParty.Media.Streaming;

namespace WatchParty.Api.Media;

/// <summary>Sends a film, or the range that was asked for, and lets itself be cut in the middle.</summary>
internal sealed class FilmResult(Film film, StreamAnswer.Opened opened, OpenStreams streams) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // A browser stops reading while the film is paused, for as long as it likes.
        httpContext.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;

        var response = httpContext.Response;
        if (film.IsPaced)
            ShortSendQueue.Ask(httpContext);
        // Kept by the browser, a film costs every jump a second round trip: Chromium waits for its own copy and asks whether it still holds.
        MediaHeaders.Harmless(response, "no-store");
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(film.Name);
        response.Headers.ContentDisposition = disposition.ToString();

        // RFC 9110, 14.2: a unit we do not know is as good as no range; the framework takes every unit for bytes.
        if (httpContext.Request.GetTypedHeaders().Range is { } range && !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            httpContext.Request.Headers.Range = default;

        using var open = streams.Add(opened.Grant, opened.File.Library, httpContext.Abort);
        await Sent(film.IsPaced ? film.Content : new UnpacedStream(film.Content, response)).ExecuteAsync(httpContext);

        if (response is { StatusCode: StatusCodes.Status416RangeNotSatisfiable, HasStarted: false })
        {
            response.ContentLength = null;
            response.Headers.ContentDisposition = default;
            await Unsatisfiable().ExecuteAsync(httpContext);
        }
    }

    private FileStreamHttpResult Sent(Stream content) => TypedResults.Stream(
        content, film.ContentType, lastModified: film.ModifiedAt, entityTag: new EntityTagHeaderValue($"\"{film.Tag}\""), enableRangeProcessing: true);

    private static ProblemHttpResult Unsatisfiable() => ProblemResults.Of(ProblemCode.RangeNotSatisfiable);
}
