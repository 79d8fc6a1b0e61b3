using CsCheck;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Manifest.Model;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Grafana;

public class GridLayoutTests
{
    private static readonly Gen<(PanelType Type, PanelSize Size)[][]> Rows =
        Pick.Select(Pick.Enum<PanelType>(), Pick.Enum<PanelSize>()).Array[0, 12].Array[0, 6];

    [Fact]
    public void Panels_stay_within_24_columns_and_never_overlap() =>
        Rows.Sample(rows =>
        {
            var taken = new HashSet<(int X, int Y)>();
            foreach (var position in Place(rows))
            {
                Assert.InRange(position.X, 0, 24 - position.Width);
                Assert.True(position.Height > 0);
                foreach (var x in Enumerable.Range(position.X, position.Width))
                {
                    foreach (var y in Enumerable.Range(position.Y, position.Height))
                        Assert.True(taken.Add((x, y)), $"Two panels at {x},{y}");
                }
            }
        });

    [Fact]
    public void Panels_follow_each_other_as_in_the_file() =>
        Rows.Sample(rows =>
        {
            var order = Place(rows).Select(position => (position.Y, position.X)).ToArray();
            Assert.Equal(order.Order(), order);
        });

    [Fact]
    public void Sizes_are_parts_of_a_line()
    {
        var layout = new GridLayout();

        Assert.Equal(new GridPosition(0, 0, 24, 1), layout.PlaceRow());
        Assert.Equal(new GridPosition(0, 1, 6, 8), layout.Place(PanelType.Stat, PanelSize.Quarter));
        Assert.Equal(new GridPosition(6, 1, 12, 8), layout.Place(PanelType.TimeSeries, PanelSize.Half));
        Assert.Equal(new GridPosition(0, 9, 8, 8), layout.Place(PanelType.Heatmap, PanelSize.Third));
        Assert.Equal(new GridPosition(0, 17, 24, 1), layout.PlaceRow());
        Assert.Equal(new GridPosition(0, 18, 24, 4), layout.Place(PanelType.Text, PanelSize.Full));
    }

    private static IEnumerable<GridPosition> Place((PanelType Type, PanelSize Size)[][] rows)
    {
        var layout = new GridLayout();
        foreach (var row in rows)
        {
            yield return layout.PlaceRow();
            foreach (var (type, size) in row)
                yield return layout.Place(type, size);
        }
    }
}
