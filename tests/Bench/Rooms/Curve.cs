using System.Globalization;
using System.Text;

namespace WatchParty.Bench.Rooms;

/// <summary>Costs by size, and the straight line through their medians.</summary>
internal sealed class Curve
{
    private const int Width = 400;
    private const int Height = 240;
    private const int Margin = 50;

    private readonly IReadOnlyList<Point> _points;
    private readonly double _slope;
    private readonly double _start;

    public Curve(IReadOnlyList<Point> points)
    {
        _points = points;
        var (meanSize, meanCost) = (points.Average(point => point.Size), points.Average(point => point.Median));
        _slope = points.Sum(point => (point.Size - meanSize) * (point.Median - meanCost)) / points.Sum(point => Math.Pow(point.Size - meanSize, 2));
        _start = meanCost - (_slope * meanSize);
    }

    public Table Tabulate(string sizes)
    {
        var table = new Table($"#{sizes}", "#CPU ms/s", "#off the line");
        foreach (var point in _points)
            table.Row(Spread.Show(point.Size), Spread.Of(point.Costs, "0"), Spread.Show((point.Median / Line(point.Size)) - 1, "+0%;-0%;0%"));
        return table;
    }

    /// <summary>A small SVG: the medians as dots, the line, and the largest values on the axes.</summary>
    public string Draw(string sizes)
    {
        var (largest, dearest) = (_points.Max(point => point.Size), _points.Max(point => point.Costs.Max()));
        double X(double size) => Margin + (size / largest * (Width - (2 * Margin)));
        double Y(double cost) => Height - Margin - (cost / dearest * (Height - (2 * Margin)));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"11\">");
        svg.AppendLine("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Margin}V{Height - Margin}H{Width - Margin}\" fill=\"none\" stroke=\"black\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<line x1=\"{X(0):0}\" y1=\"{Y(Math.Max(0, _start)):0}\" x2=\"{X(largest):0}\" y2=\"{Y(Line(largest)):0}\" stroke=\"silver\"/>");
        foreach (var point in _points)
            svg.AppendLine(CultureInfo.InvariantCulture, $"<circle cx=\"{X(point.Size):0}\" cy=\"{Y(point.Median):0}\" r=\"3\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{sizes}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{X(largest):0}\" y=\"{Height - Margin + 15}\" text-anchor=\"middle\">{largest:N0}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 5}\" y=\"{Y(dearest):0}\" text-anchor=\"end\">{dearest:0}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin - 15}\" text-anchor=\"middle\">CPU ms/s</text>");
        svg.AppendLine("</svg>");
        return svg.ToString();
    }

    private double Line(double size) => _start + (_slope * size);

    internal sealed record Point(int Size, IReadOnlyList<double> Costs)
    {
        public double Median => Costs.Order().ElementAt(Costs.Count / 2);
    }
}
