using WatchParty.Silo;

var app = WatchPartyHost.Build(args);
await app.RunAsync();
