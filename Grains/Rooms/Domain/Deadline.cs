namespace WatchParty.Rooms.Domain;

/// <summary>A moment at which something is due; null when nothing is.</summary>
internal static class Deadline
{
    public static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> deadlines)
    {
        DateTimeOffset? earliest = null;
        foreach (var deadline in deadlines)
        {
            if (earliest is null || deadline < earliest)
                earliest = deadline;
        }

        return earliest;
    }
}
