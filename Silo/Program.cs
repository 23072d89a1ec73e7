using WatchParty.Silo;
using WatchParty.Silo.Starting;

try
{
    await using var app = WatchPartyHost.Build(args);
    await app.StartAsync();
    await app.WelcomeAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception failure)
{
    await Console.Error.WriteLineAsync($"Watch Party cannot start. {StartupFailure.Sentence(failure)}");
    return 1;
}
