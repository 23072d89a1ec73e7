using System.Globalization;
using System.Text;

namespace WatchParty.SyncRig.Matrix;

/// <summary>The outcomes as Markdown.</summary>
public static class Report
{
    public const string Head = """
        | case | film | lines | seen: median / p95 / max ms | heard: median / p95 / max ms | together after, ms | start skew, ms | speed exactly the room's | speed range | steady seeks | machine busy | goals |
        |---|---|---|---|---|---|---|---:|---|---:|---:|---|

        """;

    public static string Table(IEnumerable<Outcome> outcomes)
    {
        var text = new StringBuilder(Head);
        foreach (var one in outcomes)
            text.Append(Row(one)).Append('\n');
        return text.ToString();
    }

    private static string Row(Outcome one)
    {
        string[] cells =
        [
            one.Case.Name,
            one.Case.Film.Name,
            string.Join("; ", one.Case.Seats.Select(seat => $"{seat.Link}{(seat.IsLate ? ", late" : "")}")),
            one.Seen.ToString(),
            one.Heard.ToString(),
            string.Join(", ", one.Actions.Select(action => $"{Word(action)} {Number(action.TogetherMs)}")),
            string.Join(", ", one.Actions.Where(action => action.StartSkewMs is not null).Select(action => Number(action.StartSkewMs))),
            Percent(one.Pages.Min(page => page.ShareAtRate)),
            $"±{Percent(one.Pages.Max(page => page.MostNudge))}",
            one.Pages.Sum(page => page.SteadySeeks).ToString(CultureInfo.InvariantCulture),
            Percent(one.BusyShare),
            one.Misses.Any() ? $"missed: {string.Join("; ", one.Misses)}" : "held",
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Word(ActionOutcome action) => action.Mark.Kind is Measuring.MarkKind.Return
        ? "back"
        : action.Mark.Kind.ToString().ToLowerInvariant();

    private static string Number(double? value) => value is { } number ? number.ToString("F0", CultureInfo.InvariantCulture) : "never";

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
