using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WatchParty.Media.Catalog;

/// <summary>The place after one item in a sorted list. Opaque to clients.</summary>
public readonly record struct ItemCursor(string SortKey, ItemId Item) : IParsable<ItemCursor>
{
    private const int IdLength = 36;
    private const int Longest = 4096;

    public static ItemCursor After(Item item) => new(item.SortKey, item.Id);

    public static ItemCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemCursor result)
    {
        result = default;
        if (s is null || s.Length > Longest || !Base64Url.IsValid(s))
            return false;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(s));
        if (text.Length < IdLength || !ItemId.TryParse(text[..IdLength], provider, out var item))
            return false;
        result = new ItemCursor(text[IdLength..], item);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Item + SortKey));
}
