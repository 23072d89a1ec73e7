using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WatchParty.Api.Accounts.Me;
using WatchParty.Api.Accounts.Setup;
using WatchParty.Api.Accounts.SignIn;
using WatchParty.Api.Accounts.Users;

namespace WatchParty.Api.Accounts;

/// <summary>Who may call, and the routes of the accounts.</summary>
public static class AccountsApi
{
    public static IServiceCollection AddAccountsApi(this IServiceCollection services)
    {
        // Not AddAuthentication: with it comes Data Protection, which makes a key at every start though nothing here needs one.
        services.AddAuthenticationCore(options => options.DefaultScheme = SessionAuthentication.SchemeName).AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Admin, policy => policy.RequireAuthenticatedUser().RequireRole(Policies.Admin));
        services.AddSingleton<LinkAddress>();
        return services;
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSetup();
        routes.MapAuth();
        routes.MapMe();
        routes.MapUsers();
    }
}
