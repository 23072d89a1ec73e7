using System.Text;

namespace WatchParty.Bench;

/// <summary>A Markdown table: the first columns as text, those whose head begins with <c>#</c> as figures.</summary>
internal sealed class Table
{
    private readonly StringBuilder _text = new();

    public Table(params string[] heads)
    {
        Row([.. heads.Select(head => head.TrimStart('#'))]);
        _text.Append('|').AppendJoin('|', heads.Select(head => head.StartsWith('#') ? "---:" : "---")).Append("|\n");
    }

    public void Row(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
