using System.Text.RegularExpressions;
using WatchParty.Support;

namespace WatchParty.Api.Tests.Authorization;

/// <summary>Who gets what, read from <c>matrix.txt</c>.</summary>
internal sealed partial record AuthorizationMatrix(IReadOnlyList<string> People, IReadOnlyList<AuthorizationMatrix.Line> Lines)
{
    private const string File = "tests/Api.Tests/Authorization/matrix.txt";

    /// <param name="Subject">A route as the server knows it, or <c>SOCKET</c> and a message.</param>
    /// <param name="Query">What follows the path.</param>
    /// <param name="Body">What is sent along, as JSON; empty for nothing.</param>
    public sealed record Line(string Subject, IReadOnlyList<string> Cells, string Query, string Body)
    {
        public bool IsSocket => Subject.StartsWith("SOCKET ", StringComparison.Ordinal);

        public override string ToString() => $"{Subject,-62}  {string.Join("  ", Cells)}";
    }

    public static AuthorizationMatrix Read()
    {
        var rows = System.IO.File.ReadAllLines(Repository.File(File)).Where(row => row.Length > 0 && row[0] != '#').ToList();
        var people = Columns().Split(rows[0])[1..];
        var lines = new List<Line>();
        foreach (var row in rows[1..])
        {
            if (row[0] != ' ')
                lines.Add(new Line(Columns().Split(row)[0], Columns().Split(row.TrimEnd())[1..], "", ""));
            else if (row.TrimStart() is ['?', ..] query)
                lines[^1] = lines[^1] with { Query = query };
            else
                lines[^1] = lines[^1] with { Body = row.Trim() };
        }

        return new(people, lines);
    }

    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Columns();
}
