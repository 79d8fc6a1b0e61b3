namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Each mistake in an expression is shown at its very characters, however YAML writes the expression.</summary>
public class PlaceTests
{
    private static readonly (string Id, string Expression, string Place)[] Mistakes =
    [
        ("OMG2001", "sum(rate(shop_orders_total[5x]))", "5x"),
        ("OMG2002", "sum(shop_orders_opn)", "shop_orders_opn"),
        ("OMG2003", "sum by (rout) (shop_orders_open)", "rout"),
        ("OMG2003", "shop_orders_open{rout='a'}", "rout"),
        ("OMG2004", "shop_orders_total{status='lost'}", "'lost'"),
        ("OMG2004", "shop_orders_total{status=~'paid|lost'}", "lost"),
        ("OMG2004", "shop_orders_total{status=~\"paid|lo\\\\.st\"}", "lo\\\\.st"),
        ("OMG2005", "increase(shop_orders_open[1h])", "shop_orders_open"),
        ("OMG2006", "sum(shop_order_duration_seconds)", "shop_order_duration_seconds"),
        ("OMG2007", "100 < sum(shop_orders_total)", "shop_orders_total"),
        ("OMG2008", "histogram_quantile(0.9, sum(shop_orders_open))", "sum(shop_orders_open)"),
        ("OMG2010", "shop_slots + (shop_orders_open > 5 < 3)", "shop_orders_open > 5 < 3"),
        ("OMG2011", "shop_orders_open / sum(shop_slots)", "/"),
        ("OMG2012", "shop_memory_bytes + shop_last_order_timestamp_seconds", "+"),
        ("OMG2013", "rate(shop_orders_total[$__rang])", "$__rang"),
        ("OMG2013", "shop_orders_total{route=~'a|$rout'}", "$rout"),
        ("OMG2014", "shop_orders_total{route='a', route='b'}", "route='b'"),
        ("OMG3011", "rate(shop_orders_total[20s])", "20s"),
    ];

    private static readonly Dictionary<string, (string Before, string After, Func<string, string> Escape)> Styles = new()
    {
        ["plain"] = ("", "", text => text),
        ["plain over lines"] = ("(\n      ", "\n      )", text => text),
        ["single quotes"] = ("'", "'", text => text.Replace("'", "''")),
        ["double quotes"] = ("\"(\\n\\t", ")\"", text => text.Replace("\\", "\\\\").Replace("\"", "\\\"")),
        ["literal"] = ("|\n      (\n        ", "\n      )", text => text),
        ["folded"] = (">-\n      (\n      ", "\n      )", text => text),
    };

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var (id, expression, place) in Mistakes)
            {
                foreach (var style in Styles.Keys)
                    rows.Add(id, expression, place, style);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_is_shown_there(string id, string expression, string place, string style)
    {
        var (before, after, escape) = Styles[style];
        var text = Shop.TextOf($"panels:\n  - title: P\n    type: timeseries\n    expr: {before}{escape(expression)}{after}\n");

        var diagnostic = Assert.Single(Shop.Text(text).Diagnostics);

        Assert.Equal(id, diagnostic.Rule.Id);
        Assert.Equal(diagnostic.Span.Line, diagnostic.Span.EndLine);
        var line = text.Split('\n')[diagnostic.Span.Line];
        Assert.Equal(escape(place), line[diagnostic.Span.Column..diagnostic.Span.EndColumn]);
        Assert.Equal(line.LastIndexOf(escape(place), StringComparison.Ordinal), diagnostic.Span.Column);
    }
}
