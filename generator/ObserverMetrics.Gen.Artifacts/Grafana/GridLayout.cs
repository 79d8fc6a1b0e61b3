using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>A place on the dashboard, in Grafana's grid units.</summary>
internal readonly record struct GridPosition(int X, int Y, int Width, int Height);

/// <summary>Lets panels flow into lines of 24 columns, from left to right in the order of the file.</summary>
/// <remarks>Panels of a line are equally high. Those without a written size share what is left of their line, up to twice their width.</remarks>
internal sealed class GridLayout
{
    private const int Columns = 24;

    private static readonly Dictionary<PanelType, (int Width, int Height)> Defaults = new()
    {
        [PanelType.Stat] = (6, 4),
        [PanelType.Gauge] = (6, 6),
        [PanelType.BarGauge] = (8, 8),
        [PanelType.PieChart] = (8, 8),
        [PanelType.TimeSeries] = (12, 8),
        [PanelType.Histogram] = (12, 8),
        [PanelType.Heatmap] = (12, 8),
        [PanelType.Table] = (24, 8),
        [PanelType.Text] = (24, 4),
    };

    private static readonly Dictionary<PanelSize, int> Widths = new()
    {
        [PanelSize.Quarter] = 6,
        [PanelSize.Third] = 8,
        [PanelSize.Half] = 12,
        [PanelSize.Full] = Columns,
    };

    private int _y;

    /// <summary>A line of its own for a row's title.</summary>
    public GridPosition PlaceRow() => new(0, _y++, Columns, 1);

    /// <summary>The places of a row's panels, below its title.</summary>
    /// <param name="panels">The panels, in the order of the file.</param>
    /// <param name="isCollapsed">Whether the row is closed, so that the next one follows its title.</param>
    public IReadOnlyList<GridPosition> Place(IReadOnlyList<(PanelType Type, PanelSize? Size)> panels, bool isCollapsed)
    {
        var top = _y;
        var places = Lines(panels).SelectMany(PlaceLine).ToList();
        if (isCollapsed)
            _y = top;

        return places;
    }

    private static IEnumerable<List<(PanelType Type, PanelSize? Size)>> Lines(IReadOnlyList<(PanelType Type, PanelSize? Size)> panels)
    {
        var line = new List<(PanelType Type, PanelSize? Size)>();
        foreach (var panel in panels)
        {
            if (line.Sum(WidthOf) + WidthOf(panel) > Columns)
            {
                yield return line;
                line = [];
            }

            line.Add(panel);
        }

        if (line.Count > 0)
            yield return line;
    }

    private List<GridPosition> PlaceLine(List<(PanelType Type, PanelSize? Size)> line)
    {
        var height = line.Max(panel => Defaults[panel.Type].Height);
        var places = new List<GridPosition>();
        var x = 0;
        foreach (var width in Stretched(line))
        {
            places.Add(new GridPosition(x, _y, width, height));
            x += width;
        }

        _y += height;
        return places;
    }

    private static int[] Stretched(List<(PanelType Type, PanelSize? Size)> line)
    {
        var widths = line.ConvertAll(WidthOf).ToArray();
        bool CanGrow(int i) => line[i].Size is null && widths[i] < 2 * WidthOf(line[i]);

        while (widths.Sum() < Columns && Enumerable.Range(0, widths.Length).Any(CanGrow))
        {
            for (var i = 0; i < widths.Length && widths.Sum() < Columns; i++)
                widths[i] += CanGrow(i) ? 1 : 0;
        }

        return widths;
    }

    private static int WidthOf((PanelType Type, PanelSize? Size) panel) => panel.Size is { } size ? Widths[size] : Defaults[panel.Type].Width;
}
