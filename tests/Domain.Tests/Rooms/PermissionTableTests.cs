using WatchParty.Rooms;
using WatchParty.Rooms.Domain;
using static WatchParty.Domain.Tests.Rooms.RoomWorld;

namespace WatchParty.Domain.Tests.Rooms;

public sealed class PermissionTableTests
{
    private static readonly bool?[] s_exceptions = [null, true, false];
    private static readonly bool[] s_policies = [false, true];

    [Fact]
    public void The_host_may_do_everything_whatever_the_policy_says()
    {
        foreach (var (play, seek) in Pairs(s_policies))
            Assert.Equal(new Allowed(true, true), OutcomeOf(Role.Host, play, seek, null, null));
    }

    [Fact]
    public void A_controller_may_do_what_the_policy_allows_unless_the_host_made_an_exception()
    {
        foreach (var (play, seek) in Pairs(s_policies))
            foreach (var (playException, seekException) in Pairs(s_exceptions))
                Assert.Equal(
                    new Allowed(playException ?? play, seekException ?? seek),
                    OutcomeOf(Role.Controller, play, seek, playException, seekException));
    }

    [Fact]
    public void A_viewer_may_do_nothing_unless_the_host_made_an_exception()
    {
        foreach (var (play, seek) in Pairs(s_policies))
            foreach (var (playException, seekException) in Pairs(s_exceptions))
                Assert.Equal(
                    new Allowed(playException ?? false, seekException ?? false),
                    OutcomeOf(Role.Viewer, play, seek, playException, seekException));
    }

    /// <summary>host · may play and seek · may play · may seek · may nothing · invited · stranger · admin who is a stranger.</summary>
    public static TheoryData<string, string> Matrix => new()
    {
        { nameof(RoomCommand.Play),         "yes yes yes PlayPauseNotAllowed PlayPauseNotAllowed NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Pause),        "yes yes yes PlayPauseNotAllowed PlayPauseNotAllowed NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.SetRate),      "yes yes yes PlayPauseNotAllowed PlayPauseNotAllowed NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.GoOn),         "yes yes yes PlayPauseNotAllowed PlayPauseNotAllowed NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Seek),         "yes yes SeekNotAllowed yes SeekNotAllowed NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.SetReady),     "yes yes yes yes yes NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.SetBuffering), "yes yes yes yes yes NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Join),         "yes yes yes yes yes yes yes yes" },
        { nameof(RoomCommand.Leave),        "yes yes yes yes yes yes yes yes" },
        { nameof(RoomCommand.Decline),      "yes yes yes yes yes yes yes yes" },
        { nameof(RoomCommand.Start),        "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Invite),       "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Withdraw),     "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.Kick),         "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.ChangeMember), "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.ChangeRoom),   "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember NotAMember" },
        { nameof(RoomCommand.End),          "yes HostOnly HostOnly HostOnly HostOnly NotAMember NotAMember yes" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Who_may_ask_for_what(string command, string expected)
    {
        var world = new RoomWorld(invites: new Invitation(Id("dan"), Role.Viewer)).With("ana", "bob", "cleo");
        var asked = Commands.Examples[command];

        Assert.Equal(expected, string.Join(' ',
            Answer("host"),
            AnswerWith(true, true), AnswerWith(true, false), AnswerWith(false, true), AnswerWith(false, false),
            Answer("dan"), Answer("zoe"), Answer("zoe", isAdmin: true)));

        string AnswerWith(bool play, bool seek)
        {
            world.Ask("host", new RoomCommand.ChangeMember(Id("ana"), null, new MemberPermissions(play, seek)));
            return Answer("ana");
        }

        string Answer(string name, bool isAdmin = false) =>
            Permissions.ReasonAgainst(world.Room, RoomWorld.As(name, isAdmin), asked)?.ToString() ?? "yes";
    }

    [Fact]
    public void The_table_has_a_line_for_every_command() =>
        Assert.Equal(Commands.Names, Matrix.Select(row => (string)((object[])row)[0]).Order(StringComparer.Ordinal));

    private static IEnumerable<(T, T)> Pairs<T>(T[] values) => values.SelectMany(one => values.Select(other => (one, other)));

    private static Allowed OutcomeOf(Role role, bool play, bool seek, bool? playException, bool? seekException) => Permissions.Of(
        new Participant(Id("ana"), "ana", role, MemberStatus.Joined, new MemberPermissions(playException, seekException), null, null, null, null),
        RoomPolicy.Default with { AllowNonHostPlayPause = play, AllowNonHostSeek = seek });
}
