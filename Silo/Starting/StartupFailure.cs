using Microsoft.Extensions.Options;
using WatchParty.Storage;

namespace WatchParty.Silo.Starting;

/// <summary>Why the server did not start, in one sentence for whoever reads the terminal.</summary>
internal static class StartupFailure
{
    public static string Sentence(Exception failure) => failure switch
    {
        StartupException or StorageUnavailableException => failure.Message,
        OptionsValidationException rules => string.Join(' ', rules.Failures),
        AggregateException several => Sentence(several.InnerExceptions[0]),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } impossible => impossible.Message,
        _ => $"The server could not start ({failure.GetType().Name}): {failure.Message.ReplaceLineEndings(" ")}",
    };
}
