using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WatchParty.Media.Catalog.Domain;

/// <summary>How titles are ordered, searched and compared: without regard to case, accents and punctuation.</summary>
public static partial class TitleKeys
{
    /// <summary>"The Matrix" → "Matrix": the title as a shelf would file it.</summary>
    public static string SortTitle(string title)
    {
        var rest = LeadingArticle().Replace(title, "");
        return rest.Any(char.IsLetterOrDigit) ? rest : title;
    }

    /// <summary>Compared byte by byte it puts 2 before 10, and a remake after its original.</summary>
    public static string SortKey(string title, int? year = null)
    {
        var words = Words(SortTitle(title));
        var padded = Number().Replace(words.Length > 0 ? words : title, digits => digits.Value.TrimStart('0').PadLeft(12, '0'));
        return year is { } known ? $"{padded} \u0001{known:0000}" : padded;
    }

    public static string NumberKey(int number) => number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Lower-case words without accents, one space between.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in WithoutAccents(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ' && c is not ('\'' or '’'))
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>Equal for names that mean the same: "S.W.A.T." and "SWAT".</summary>
    public static string Identity(string title)
    {
        var letters = Words(title).Replace(" ", "", StringComparison.Ordinal);
        return letters.Length > 0 ? letters : title;
    }

    private static IEnumerable<char> WithoutAccents(string text)
    {
        // A lone surrogate, as only a damaged file name has, cannot be normalised.
        var valid = text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return valid.Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)
            .SelectMany(c => c switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ø' => "o", 'ł' => "l", 'đ' => "d", _ => c.ToString() });
    }

    [GeneratedRegex(@"^(?:the|an|a)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingArticle();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
