using Microsoft.Extensions.DependencyInjection;
using WatchParty.Accounts.Passwords;
using WatchParty.Accounts.Sessions;
using WatchParty.Accounts.Setup;
using WatchParty.Accounts.SignIn;
using WatchParty.Accounts.Users;
using WatchParty.People;
using WatchParty.Settings;

namespace WatchParty.Accounts;

public static class AccountsServices
{
    /// <summary>Needs an <see cref="Storage.IDatabase"/>, an <see cref="IPeopleFeed"/>, the <see cref="Time.ServerClock"/> and the data folder.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSettings<SessionOptions>(SessionOptions.Section)
            .Validate(o => o.Idle > o.SeenEvery, "Sessions:Idle must be longer than Sessions:SeenEvery, or a session in use ends.")
            .Validate(o => o.Longest >= o.Idle, "Sessions:Longest must not be shorter than Sessions:Idle.");

        services.AddSettings<HashingLimits>(LimitsOptions.Section)
            .Validate(o => o.PasswordHashesAtOnce >= 1, "Limits:PasswordHashesAtOnce must be at least 1.")
            .Validate(o => o.PasswordHashQueue >= 1, "Limits:PasswordHashQueue must be at least 1.");

        services.AddSettings<LoginLimits>(LimitsOptions.Section)
            .Validate(o => o.LoginFailuresBeforeWait >= 1, "Limits:LoginFailuresBeforeWait must be at least 1.")
            .Validate(o => o.LoginFailuresPerAddressPerMinute >= 1, "Limits:LoginFailuresPerAddressPerMinute must be at least 1.")
            .Validate(o => o.LoginFirstWait > TimeSpan.Zero, "Limits:LoginFirstWait must be longer than nothing.")
            .Validate(o => o.LoginLongestWait >= o.LoginFirstWait, "Limits:LoginLongestWait must not be shorter than Limits:LoginFirstWait.")
            .Validate(o => o.LoginFailuresForgotten > o.LoginLongestWait, "Limits:LoginFailuresForgotten must be longer than Limits:LoginLongestWait, or waiting once forgives all.");
        services.AddSettings<SetupOptions>(SetupOptions.Section);

        services.AddSingleton<HashTurns>().AddSingleton<IPasswordHasher, Argon2PasswordHasher>();
        services.AddSingleton<PeopleNews>();
        services.AddSingleton<IPeople, PeopleReader>();
        services.AddSingleton<SessionReader>().AddSingleton<ISessions>(provider => provider.GetRequiredService<SessionReader>());
        services.AddSingleton<SessionWriter>().AddSingleton<SessionDoor>();
        services.AddSingleton<LoginLimiter>().AddSingleton<KnownDevices>().AddSingleton<PasswordSignIn>();
        services.AddSingleton<PasswordChange>().AddSingleton<PasswordLinks>();
        services.AddSingleton<SetupState>().AddSingleton<FirstRun>();
        services.AddSingleton<SetupCode>()
            .AddSingleton<ISetupCode>(provider => provider.GetRequiredService<SetupCode>())
            .AddSingleton<IFirstRun>(provider => provider.GetRequiredService<SetupCode>());
        services.AddSingleton<AccountDesk>();
        return services;
    }
}
