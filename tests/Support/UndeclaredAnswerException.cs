namespace WatchParty.Support;

/// <summary>The server and its OpenAPI document disagree.</summary>
public sealed class UndeclaredAnswerException(string disagreement) : Exception(disagreement);
