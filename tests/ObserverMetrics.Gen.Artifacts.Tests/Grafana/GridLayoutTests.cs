using CsCheck;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Manifest.Model;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Grafana;

public class GridLayoutTests
{
    private static readonly Gen<(PanelType Type, PanelSize? Size)[][]> Rows =
        Pick.Select(Pick.Enum<PanelType>(), Pick.OneOf(Pick.Const((PanelSize?)null), Pick.Enum<PanelSize>().Select(size => (PanelSize?)size))).Array[0, 12].Array[0, 6];

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
    public void Panels_of_a_line_are_equally_high() =>
        Rows.Sample(rows => Assert.All(Place(rows).GroupBy(position => position.Y), line => Assert.Single(line.Select(position => position.Height).Distinct())));

    [Fact]
    public void A_written_size_is_a_part_of_the_line() => Assert.Equal(
        [new(0, 1, 6, 8), new(6, 1, 12, 8), new(0, 9, 8, 4), new(8, 9, 8, 4), new(0, 13, 24, 4)],
        PlaceRow((PanelType.Stat, PanelSize.Quarter), (PanelType.TimeSeries, PanelSize.Half), (PanelType.Stat, PanelSize.Third), (PanelType.Stat, PanelSize.Third), (PanelType.Text, PanelSize.Full)));

    [Theory]
    [InlineData(1, new[] { 12 })]
    [InlineData(2, new[] { 12, 12 })]
    [InlineData(3, new[] { 8, 8, 8 })]
    [InlineData(4, new[] { 6, 6, 6, 6 })]
    [InlineData(5, new[] { 6, 6, 6, 6, 12 })]
    public void Panels_without_a_written_size_share_their_line(int count, int[] widths) =>
        Assert.Equal(widths, PlaceRow([.. Enumerable.Repeat((PanelType.Stat, (PanelSize?)null), count)]).Select(position => position.Width));

    [Fact]
    public void A_written_size_does_not_grow_with_its_neighbours() =>
        Assert.Equal([6, 18], PlaceRow((PanelType.Stat, PanelSize.Quarter), (PanelType.TimeSeries, null)).Select(position => position.Width));

    [Fact]
    public void Another_row_follows_the_title_of_a_closed_one()
    {
        var layout = new GridLayout();

        Assert.Equal(new GridPosition(0, 0, 24, 1), layout.PlaceRow());
        Assert.Equal([new GridPosition(0, 1, 24, 8)], layout.Place([(PanelType.TimeSeries, null)], isCollapsed: true));
        Assert.Equal(new GridPosition(0, 1, 24, 1), layout.PlaceRow());
    }

    private static IEnumerable<GridPosition> PlaceRow(params (PanelType Type, PanelSize? Size)[] panels) => Place([panels]).Skip(1);

    private static IEnumerable<GridPosition> Place((PanelType Type, PanelSize? Size)[][] rows)
    {
        var layout = new GridLayout();
        foreach (var row in rows)
        {
            yield return layout.PlaceRow();
            foreach (var position in layout.Place(row, isCollapsed: false))
                yield return position;
        }
    }
}
