using WatchParty.Api.Gateway;
using WatchParty.Silo;
using WatchParty.Silo.Commands;
using WatchParty.Silo.Starting;

try
{
    switch (args)
    {
        case [SetPasswordLink.Name, .. var rest]:
            await SetPasswordLink.RunAsync(rest);
            return 0;
        case [Backup.Name, .. var rest]:
            Backup.Run(rest);
            return 0;
        case [Restore.Name, .. var rest]:
            Restore.Run(rest);
            return 0;
    }

    if (args is [MoveToPostgres.Name, .. var move])
    {
        await MoveToPostgres.RunAsync(move);
        return 0;
    }

    await using var app = WatchPartyHost.Build(args, services => services.AddTidyWhenEmpty());
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
