namespace WatchParty.EndToEnd.Tests.Browsers;

/// <summary>Left out, with the reason, where there is no Firefox.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FirefoxFactAttribute : FactAttribute
{
    public FirefoxFactAttribute()
    {
        if (Firefox.Path is null)
            Skip = "There is no Firefox: apt-get install firefox-esr";
    }
}
