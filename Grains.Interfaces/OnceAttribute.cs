namespace WatchParty;

/// <summary>
/// A grain method that is not repeated when its silo died before it answered: it may have happened, and doing it again
/// would answer with a refusal what was in truth a success. All other methods say what shall be, and may be repeated.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnceAttribute : Attribute;
