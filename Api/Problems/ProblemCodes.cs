using System.Diagnostics;
using System.Text.Json;

namespace WatchParty.Api.Problems;

public static class ProblemCodes
{
    /// <summary>The code as it stands on the wire.</summary>
    public static string Word(this ProblemCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());

    public static (int Status, string Title) Meaning(this ProblemCode code) => code switch
    {
        ProblemCode.ValidationFailed => (400, "The request is not valid"),
        ProblemCode.Unauthenticated => (401, "Sign in first"),
        ProblemCode.Forbidden => (403, "Not allowed"),
        ProblemCode.LibraryAccessDenied => (403, "No access to the library"),
        ProblemCode.InvalidPassword => (403, "Wrong password"),
        ProblemCode.NotInvited => (403, "Not invited"),
        ProblemCode.Kicked => (403, "Removed from the room"),
        ProblemCode.SetupCodeInvalid => (403, "Wrong setup code"),
        ProblemCode.NotFound => (404, "Not found"),
        ProblemCode.MethodNotAllowed => (405, "Method not allowed"),
        ProblemCode.Conflict => (409, "Conflict"),
        ProblemCode.RoomEnded => (409, "The room has ended"),
        ProblemCode.NoPlayableFile => (409, "No playable file"),
        ProblemCode.SetupDone => (409, "Already set up"),
        ProblemCode.RoomFull => (409, "The room is full"),
        ProblemCode.RangeNotSatisfiable => (416, "No such part of the file"),
        ProblemCode.TooLarge => (413, "Too large"),
        ProblemCode.UnsupportedMediaType => (415, "Unsupported media type"),
        ProblemCode.RateLimited => (429, "Too many requests"),
        ProblemCode.InternalError => (500, "The server made a mistake"),
        ProblemCode.StorageUnavailable => (503, "The server cannot save or reach its data"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The code of an answer that only has a status so far: an unknown path, a wrong method, a missing session.</summary>
    public static ProblemCode ForStatus(int status) => status switch
    {
        401 => ProblemCode.Unauthenticated,
        403 => ProblemCode.Forbidden,
        404 => ProblemCode.NotFound,
        405 => ProblemCode.MethodNotAllowed,
        409 => ProblemCode.Conflict,
        416 => ProblemCode.RangeNotSatisfiable,
        413 => ProblemCode.TooLarge,
        415 => ProblemCode.UnsupportedMediaType,
        429 => ProblemCode.RateLimited,
        503 => ProblemCode.StorageUnavailable,
        >= 500 => ProblemCode.InternalError,
        _ => ProblemCode.ValidationFailed,
    };
}
