using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Settings;

namespace WatchParty.Accounts;

public static class AccountsServices
{
    /// <summary>Needs an <see cref="Storage.IDatabase"/>, the <see cref="Time.ServerClock"/> and the data folder.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSettings<SessionOptions>(SessionOptions.Section)
            .Validate(o => o.Idle > o.SeenEvery, "Sessions:Idle must be longer than Sessions:SeenEvery, or a session in use ends.")
            .Validate(o => o.Longest >= o.Idle, "Sessions:Longest must not be shorter than Sessions:Idle.");

        services.AddSettings<HashingLimits>(LimitsOptions.Section)
            .Validate(o => o.PasswordHashesAtOnce >= 1, "Limits:PasswordHashesAtOnce must be at least 1.")
            .Validate(o => o.PasswordHashQueue >= 1, "Limits:PasswordHashQueue must be at least 1.");

        services.AddSingleton<HashTurns>().AddSingleton<IPasswordHasher, Argon2PasswordHasher>();
        services.TryAddSingleton<IPeopleFeed, NobodyListens>();
        services.AddSingleton<PeopleNews>();
        services.AddSingleton<IPeople, PeopleReader>();
        services.AddSingleton<SessionReader>().AddSingleton<ISessions>(provider => provider.GetRequiredService<SessionReader>());
        services.AddSingleton<SessionWriter>().AddSingleton<SessionDoor>();
        return services;
    }
}
