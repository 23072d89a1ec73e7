namespace WatchParty.Support.Histories;

/// <summary>
/// Whether one order of a room's calls explains every answer: each call takes effect at one moment between its sending and
/// its answer (Wing and Gong's search, which never tries the same rest from the same room twice).
/// </summary>
public sealed class Linearization
{
    private readonly Call[] _calls;
    private readonly HashSet<string> _triedInVain = new(StringComparer.Ordinal);
    private int _furthest = -1;
    private string _stuck = "";

    private Linearization(IEnumerable<Call> calls) => _calls = [.. calls.OrderBy(call => call.From)];

    /// <returns>Null when there is such an order, else where every order ends.</returns>
    public static string? Refute(IEnumerable<Call> calls, RoomModel? start = null)
    {
        var search = new Linearization(calls);
        return search.Explain(new bool[search._calls.Length], 0, long.MinValue, start ?? RoomModel.Unopened, 0) ? null : search._stuck;
    }

    private bool Explain(bool[] placed, int first, long latest, RoomModel room, int count)
    {
        while (first < _calls.Length && (placed[first] || IsPast(_calls[first], latest)))
            first++;
        if (first == _calls.Length)
            return true;
        var open = Candidates(placed, first, latest).ToList();
        // What nobody answered may never have happened; these are all that is left.
        if (open.TrueForAll(candidate => _calls[candidate].Outcome is Outcome.Unknown))
            return true;
        if (!_triedInVain.Add(Place(placed, first, open[^1], latest, room)))
            return false;

        foreach (var candidate in open)
        {
            var call = _calls[candidate];
            if (room.After(call.Asked, call.Outcome) is not { } after)
                continue;
            placed[candidate] = true;
            if (Explain(placed, first, Math.Max(latest, call.From), after, count + 1))
                return true;
            placed[candidate] = false;
        }

        Remember(count, room, open);
        return false;
    }

    /// <summary>Those that may come next: sent before every waiting call that must take effect was answered.</summary>
    private IEnumerable<int> Candidates(bool[] placed, int first, long latest)
    {
        var deadline = long.MaxValue;
        for (var i = first; i < _calls.Length && _calls[i].From <= deadline; i++)
        {
            if (placed[i] || IsPast(_calls[i], latest))
                continue;
            if (_calls[i].Outcome is not Outcome.Unknown)
                deadline = Math.Min(deadline, _calls[i].Until);
            yield return i;
        }
    }

    private static bool IsPast(Call call, long latest) => call.Outcome is Outcome.Unknown && call.Until < latest;

    private static string Place(bool[] placed, int first, int last, long latest, RoomModel room) =>
        $"{first}:{string.Concat(placed[first..(last + 1)].Select(isPlaced => isPlaced ? '1' : '0'))}:{latest}:{room.Key()}";

    private void Remember(int count, RoomModel room, List<int> open)
    {
        if (count <= _furthest)
            return;
        _furthest = count;
        _stuck = $"After {count} calls the room is: {room}\n  and none of these can come next:\n"
            + string.Concat(open.Select(candidate => $"    {_calls[candidate]}\n"))
            + "  The last before them:\n" + string.Concat(_calls.Where(call => call.From < _calls[open[0]].From).TakeLast(8).Select(call => $"    {call}\n"));
    }
}
