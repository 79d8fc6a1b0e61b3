namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>The Grafana dashboard.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Uid">Its stable uid: 1–40 characters of <c>a–z 0–9 - _</c>.</param>
/// <param name="Refresh">How often it reloads, as Grafana writes it (<c>30s</c>); empty for never.</param>
/// <param name="Range">The time range it opens with, as Grafana writes it (<c>6h</c>).</param>
/// <param name="Timezone">Grafana's time-zone word: <c>browser</c>, <c>utc</c> or an IANA name.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Links">Links shown at its top.</param>
/// <param name="Variables">Variables besides the data source, <c>job</c> and <c>instance</c>, which every dashboard has.</param>
/// <param name="ManifestName">The manifest's <c>name</c>: the processes built from it offer their <c>job</c> and <c>instance</c> to the two variables.</param>
/// <param name="SchemaVersion">Grafana's schema version.</param>
/// <param name="Rows">One row for each group that has panels, in the order of the file.</param>
public sealed record DashboardModel(
    string Title,
    string Uid,
    string Refresh,
    string Range,
    string Timezone,
    EquatableArray<string> Tags,
    EquatableArray<PanelLink> Links,
    EquatableArray<DashboardVariable> Variables,
    string ManifestName,
    int SchemaVersion,
    EquatableArray<DashboardRow> Rows);

/// <summary>A variable whose choices are the values of a label.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Label">The label whose values it offers.</param>
/// <param name="Selector">The series whose label values it offers, narrowed by <c>job</c> and <c>instance</c> where they have these labels.</param>
public sealed record DashboardVariable(string Name, string Label, string Selector);

/// <summary>A row: a group of the manifest.</summary>
/// <param name="Id">A stable id, unique in the dashboard.</param>
/// <param name="Title">The group's title.</param>
/// <param name="Collapsed">Whether it opens closed.</param>
/// <param name="Panels">Its panels, in the order of the file.</param>
public sealed record DashboardRow(int Id, string Title, bool Collapsed, EquatableArray<Panel> Panels);

/// <summary>A panel.</summary>
/// <param name="Id">A stable id derived from group and title, unique in the dashboard.</param>
/// <param name="Title">Its title.</param>
/// <param name="Type">Its visualization.</param>
/// <param name="Description">What it shows, in a sentence or two.</param>
/// <param name="Size">Its width, or null: then its type decides, and it takes what is left of its line.</param>
/// <param name="Queries">Its queries, in order; empty for a text panel.</param>
/// <param name="Unit">The canonical unit of its values, or an empty string where unknown. Values of unit <c>timestamp</c> are in milliseconds, as Grafana reads them.</param>
/// <param name="Decimals">The decimals shown, or null for Grafana's choice.</param>
/// <param name="Min">The axis's or gauge's lowest value, or null.</param>
/// <param name="Max">The axis's or gauge's highest value, or null.</param>
/// <param name="Stack">How series are stacked.</param>
/// <param name="Thresholds">The thresholds of its queries: from its own <c>thresholds</c> and from the alerts that it shows, in the panel's unit.</param>
/// <param name="Alerts">The names of the alerts that it shows.</param>
/// <param name="Columns">The columns of a table, in order; empty for all.</param>
/// <param name="Content">The Markdown of a text panel, or null.</param>
/// <param name="Links">Links on the panel.</param>
public sealed record Panel(
    int Id,
    string Title,
    PanelType Type,
    string Description,
    PanelSize? Size,
    EquatableArray<PanelQuery> Queries,
    string Unit,
    int? Decimals,
    decimal? Min,
    decimal? Max,
    StackMode Stack,
    EquatableArray<PanelThreshold> Thresholds,
    EquatableArray<string> Alerts,
    EquatableArray<string> Columns,
    string? Content,
    EquatableArray<PanelLink> Links);

/// <summary>A query of a panel.</summary>
/// <param name="RefId">Grafana's name of the query: A, B, …</param>
/// <param name="Expr">PromQL, with the dashboard's variables in it.</param>
/// <param name="Legend">The legend's template (<c>{{label}}</c>), or an empty string for Grafana's own.</param>
/// <param name="Unit">The canonical unit where it differs from the panel's, otherwise null.</param>
/// <param name="Thresholds">Its thresholds, in its unit, where they differ from the panel's, otherwise null.</param>
/// <param name="RightAxis">Whether its series belong to the right axis.</param>
/// <param name="Instant">Whether one value is asked for rather than a range.</param>
/// <param name="Format">The shape in which Grafana wants the result.</param>
public sealed record PanelQuery(string RefId, string Expr, string Legend, string? Unit, EquatableArray<PanelThreshold>? Thresholds, bool RightAxis, bool Instant, QueryFormat Format);

/// <summary>A value at which a panel changes its colour.</summary>
/// <param name="When">For which values, seen from this one, the colour stands.</param>
/// <param name="Value">The value, in the panel's unit.</param>
/// <param name="Severity">The severity, which decides the colour.</param>
public sealed record PanelThreshold(Comparison When, decimal Value, AlertSeverity Severity);

/// <summary>A link on a dashboard or panel.</summary>
public sealed record PanelLink(string Title, string Url);

/// <summary>Grafana's visualizations.</summary>
public enum PanelType
{
    /// <summary>One large value for each series.</summary>
    Stat,

    /// <summary>Lines over time.</summary>
    TimeSeries,

    /// <summary>A dial.</summary>
    Gauge,

    /// <summary>A bar for each series.</summary>
    BarGauge,

    /// <summary>A pie.</summary>
    PieChart,

    /// <summary>The distribution of values.</summary>
    Histogram,

    /// <summary>The distribution over time.</summary>
    Heatmap,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Markdown.</summary>
    Text,
}

/// <summary>A panel's width, in parts of the dashboard's 24 columns.</summary>
public enum PanelSize
{
    /// <summary>6 columns.</summary>
    Quarter,

    /// <summary>8 columns.</summary>
    Third,

    /// <summary>12 columns.</summary>
    Half,

    /// <summary>24 columns.</summary>
    Full,
}

/// <summary>How a time series panel stacks its series.</summary>
public enum StackMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>On top of each other.</summary>
    Normal,

    /// <summary>As shares of a whole.</summary>
    Percent,
}

/// <summary>The shape in which Grafana wants a query's result.</summary>
public enum QueryFormat
{
    /// <summary>Series over time.</summary>
    TimeSeries,

    /// <summary>Buckets, one for each <c>le</c>.</summary>
    Heatmap,

    /// <summary>A row for each series.</summary>
    Table,
}
