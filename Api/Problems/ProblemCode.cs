namespace WatchParty.Api.Problems;

/// <summary>The stable words of the contract, each with the one status it comes with (see <see cref="ProblemCodes"/>).</summary>
public enum ProblemCode
{
    ValidationFailed,
    Unauthenticated,
    Forbidden,
    LibraryAccessDenied,
    InvalidPassword,
    NotInvited,
    Kicked,
    SetupCodeInvalid,
    NotFound,
    MethodNotAllowed,
    Conflict,
    RoomEnded,
    NoPlayableFile,
    SetupDone,
    RoomFull,
    RangeNotSatisfiable,
    TooLarge,
    UnsupportedMediaType,
    RateLimited,
    InternalError,
    StorageUnavailable,
}
