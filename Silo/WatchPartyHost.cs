namespace WatchParty.Silo;

/// <summary>Composes the whole server, so that the program and the tests start the same thing.</summary>
public static class WatchPartyHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        return builder.Build();
    }
}
