using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>A place on the dashboard, in Grafana's grid units.</summary>
internal readonly record struct GridPosition(int X, int Y, int Width, int Height);

/// <summary>Lets panels flow into lines of 24 columns, from left to right in the order of the file.</summary>
internal sealed class GridLayout
{
    private const int Columns = 24;

    private int _x;
    private int _y;
    private int _lineHeight;

    /// <summary>A line of its own for a row's title.</summary>
    public GridPosition PlaceRow()
    {
        BreakLine();
        var position = new GridPosition(0, _y, Columns, 1);
        _y++;
        return position;
    }

    public GridPosition Place(PanelType type, PanelSize size)
    {
        var width = WidthOf(size);
        if (_x + width > Columns)
            BreakLine();

        var position = new GridPosition(_x, _y, width, HeightOf(type));
        _x += width;
        _lineHeight = Math.Max(_lineHeight, position.Height);
        return position;
    }

    private static int WidthOf(PanelSize size) => size switch
    {
        PanelSize.Quarter => 6,
        PanelSize.Third => 8,
        PanelSize.Half => 12,
        _ => Columns,
    };

    private static int HeightOf(PanelType type) => type is PanelType.Text ? 4 : 8;

    private void BreakLine()
    {
        _y += _lineHeight;
        (_x, _lineHeight) = (0, 0);
    }
}
