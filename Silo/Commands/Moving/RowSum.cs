using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WatchParty.Silo.Commands.Moving;

/// <summary>How many rows there were, and a checksum of them that does not depend on their order.</summary>
internal sealed record RowSum
{
    public long Rows { get; private set; }

    private UInt128 Sum { get; set; }

    public void Add(object[] row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in row)
        {
            var bytes = BytesOf(value);
            // With its kind and length, so that values cannot run into each other.
            hash.AppendData([value is DBNull ? (byte)0 : (byte)1, .. BitConverter.GetBytes(bytes.Length)]);
            hash.AppendData(bytes);
        }

        Rows++;
        // Added, not xored: two equal rows must not vanish.
        Sum = unchecked(Sum + BitConverter.ToUInt128(hash.GetHashAndReset()));
    }

    public override string ToString() => Sum.ToString("x32", CultureInfo.InvariantCulture);

    private static byte[] BytesOf(object value) => value switch
    {
        DBNull => [],
        byte[] bytes => bytes,
        IFormattable number => Encoding.UTF8.GetBytes(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Encoding.UTF8.GetBytes((string)value),
    };
}
