namespace WatchParty.Api.Problems;

/// <summary>A refusal in the words of the edge, the same over HTTP and over sockets.</summary>
/// <param name="Detail">What happened and what to do, for people.</param>
/// <param name="Field">The field of the request that is to blame, where the code is <see cref="ProblemCode.ValidationFailed"/>.</param>
public sealed record RefusalProblem(ProblemCode Code, string Detail, string? Field = null);
