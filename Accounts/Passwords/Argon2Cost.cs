namespace WatchParty.Accounts.Passwords;

/// <summary>What one hash costs.</summary>
internal sealed record Argon2Cost(int MemoryKib, int Iterations, int Lanes)
{
    /// <summary>The floor of the OWASP password storage cheat sheet.</summary>
    public static Argon2Cost Today { get; } = new(MemoryKib: 19456, Iterations: 2, Lanes: 1);

    public bool IsBelow(Argon2Cost other) => MemoryKib < other.MemoryKib || Iterations < other.Iterations;
}
