using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WatchParty.Storage;

namespace WatchParty.Api.Problems;

/// <summary>What an exception tells the caller: a bad body is theirs, a store that is away passes, all else is our bug and stays in the log.</summary>
internal sealed partial class ExceptionProblems : IExceptionHandler
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(2);

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        await For(exception).ExecuteAsync(context);
        return true;
    }

    public static ProblemHttpResult For(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: 400, InnerException: JsonException json } => ProblemResults.Invalid(FieldOf(json), MessageOf(json)),
        BadHttpRequestException { StatusCode: 400 } bad when ParameterIn().Match(bad.Message) is { Success: true } parameter =>
            ProblemResults.Invalid(JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Groups["name"].Value), "This is missing, or not of the right form."),
        BadHttpRequestException bad => ProblemResults.Of(ProblemCodes.ForStatus(bad.StatusCode), bad.Message),
        _ when IsStoreAway(exception) => ProblemResults.Of(ProblemCode.StorageUnavailable, "The server cannot save changes right now; try again.", s_soon),
        _ when IsSilent(exception) => ProblemResults.Of(ProblemCode.StorageUnavailable, "The server did not answer in time; try again.", s_soon),
        _ => ProblemResults.Of(ProblemCode.InternalError, "Something went wrong; the server's log says what."),
    };

    /// <summary>The store or another silo is away. Who tries again soon will be served.</summary>
    public static bool WillPass(Exception exception) => IsStoreAway(exception) || IsSilent(exception);

    private static bool IsStoreAway(Exception exception) => exception is StorageUnavailableException or DbException { IsTransient: true };

    private static bool IsSilent(Exception exception) => exception is TimeoutException or OrleansMessageRejectionException or SiloUnavailableException;

    /// <summary>"$.invites[0].role" → "invites[0].role"; the whole body is "body".</summary>
    private static string FieldOf(JsonException json) => json.Path is { Length: > 2 } path ? path[2..] : "body";

    /// <summary>The reader's own words name C# types; the caller gets the place instead.</summary>
    private static string MessageOf(JsonException json) => json.LineNumber is { } line
        ? $"This is unknown here, of the wrong type, or not JSON (line {line + 1}, byte {json.BytePositionInLine + 1})."
        : json.Message;

    /// <summary>The framework says «parameter "RoomId room"», which names C# types too; the caller knows the second word.</summary>
    [GeneratedRegex("parameter \"(?:[^\"]* )?(?<name>[^\" ]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ParameterIn();
}
