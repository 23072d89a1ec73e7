var app = WatchParty.Silo.WatchPartyHost.Build(args);
await app.RunAsync();
