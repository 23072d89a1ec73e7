using System.Globalization;
using WatchParty.Support.Parties;

namespace WatchParty.Bench.Inbox;

/// <summary>Kills the real server right after it promised a room with twenty invites, again and again on one data folder.</summary>
internal static class CrashInvites
{
    public static async Task<int> RunAsync(int rounds)
    {
        using var crash = new InviteCrash();
        await crash.OpenAsync();

        var broken = 0;
        Console.WriteLine("| round | promised rooms | unpromised rooms | missing invites | invites without room | incomplete rooms |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|");
        for (var round = 1; round <= rounds; round++)
        {
            var report = await crash.RoundAsync();
            broken += report.IsKept ? 0 : 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {round} | {report.Promised} | {report.Unpromised} | {report.MissingInvites} | {report.InvitesWithoutRoom} | {report.RoomsWithoutAllMembers} |"));
        }

        Console.WriteLine(broken == 0 ? $"Every promise was kept in {rounds} crashes." : $"Promises were broken in {broken} of {rounds} crashes.");
        return broken == 0 ? 0 : 1;
    }
}
