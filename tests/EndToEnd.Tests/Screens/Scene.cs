using System.Text.RegularExpressions;
using WatchParty.EndToEnd.Tests.People;
using WatchParty.Support;

namespace WatchParty.EndToEnd.Tests.Screens;

/// <summary>A house in use: a party plays, an invite waits, and a second server has not been set up yet.</summary>
public sealed partial class Scene(StoryHouse house) : IAsyncLifetime
{
    private static readonly TimeSpan s_nearTheBeginning = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();
    private ServerProcess _newServer = null!;

    /// <summary>Runs the server.</summary>
    public Person Keeper { get; private set; } = null!;

    public Person Host { get; private set; } = null!;

    /// <summary>Sits in the host's party as a viewer.</summary>
    public Person Guest { get; private set; } = null!;

    /// <summary>Is invited to a party with a password, and never goes in.</summary>
    public Person Invited { get; private set; } = null!;

    /// <summary>Nobody is signed in.</summary>
    public Person Stranger { get; private set; } = null!;

    public Uri Party { get; private set; } = null!;

    public Uri LockedParty { get; private set; } = null!;

    public Uri EndedParty { get; private set; } = null!;

    public Uri SetupLink { get; private set; } = null!;

    public string Film { get; private set; } = "";

    public string Library => house.Library;

    public async Task InitializeAsync()
    {
        _newServer = ServerProcess.Start(null, "--Urls=http://127.0.0.1:0", $"--DataFolder={_folder.File("data")}");
        Film = await house.FilmAsync();
        Keeper = await house.WelcomeKeeperAsync();
        Host = await house.WelcomeSignedInAsync("ana");
        Guest = await house.WelcomeSignedInAsync("bob");
        Invited = await house.WelcomeSignedInAsync("cleo");
        Stranger = new Person("nobody", "", await house.OpenBrowserAsync(house.Address));
        EndedParty = await Host.CreatePartyAsync([]);
        await Host.EndPartyAsync();
        LockedParty = await Host.CreatePartyAsync([Invited], password: "popcorn time");
        Party = await Host.CreatePartyAsync([Guest]);
        await Guest.OpenAsync(Party);
        await Guest.SeePlayerAsync();
        SetupLink = new Uri(FirstLink().Match(await _newServer.LineWithAsync("Open this link")).Value);
    }

    /// <summary>The party plays, near its beginning: the tour takes longer than the film.</summary>
    public async Task SeePartyPlayingAsync()
    {
        await Host.OpenAsync(Party);
        await Host.SeePlayerAsync();
        await Host.Page.WaitForFunctionAsync("() => document.querySelector('[aria-label=Play], [aria-label=Pause]')?.matches('[aria-disabled=false]')");
        await Host.SeekAsync(s_nearTheBeginning);
        // Looked for and pressed in one step: in between, a room that waits for somebody may go on by itself.
        await Host.Page.EvaluateAsync("() => document.querySelector('[aria-label=Play]')?.click()");
        await Host.SeePictureMovingAsync();
    }

    public Task<string> PasswordLinkAsync() => house.PasswordLinkAsync();

    public async Task DisposeAsync()
    {
        _newServer.Terminate();
        await _newServer.ExitAsync();
        _newServer.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, 1000)]
    private static partial Regex FirstLink();
}
