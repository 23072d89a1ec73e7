using System.Diagnostics;
using System.Runtime.InteropServices;
using WatchParty.Support;

namespace WatchParty.Bench;

/// <summary>Which build of the product is measured.</summary>
/// <param name="Program">Its program, or its <c>watchparty.dll</c>.</param>
internal sealed record ProductBuild(string Program)
{
    /// <summary>The one that is installed.</summary>
    public static async Task<ProductBuild> PublishAsync()
    {
        var folder = Repository.File("artifacts/publish");
        using var publish = Process.Start("dotnet", ["publish", Repository.File("Silo"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet", "-nologo"]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? new ProductBuild(Path.Combine(folder, "watchparty"))
            : throw new InvalidOperationException("The product could not be published.");
    }
}
