using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WatchParty.Api.Problems;

internal static class ProblemSetup
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemHeaders.Write);
        services.AddExceptionHandler<ExceptionProblems>();
    }

    /// <summary>Before everything that answers: whatever comes after it answers with a problem, an empty error answer included.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(status =>
            ProblemResults.Of(ProblemCodes.ForStatus(status.HttpContext.Response.StatusCode)).ExecuteAsync(status.HttpContext));
    }
}
