using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The manifest itself.</summary>
internal static class ManifestKeys
{
    public static readonly Key<Spanned<string>> Manifest = new("manifest", Version("1"), "The version of this format.", byDefault: "1");

    public static readonly Key<Spanned<string>> Name = new(
        "name", Of(Grammars.ManifestName), "The service's name: part of the C# class, titles, uids and rule groups.", isMandatory: true);

    public static readonly Key<Spanned<string>> Namespace = new("namespace", Of(Grammars.Namespace), "The generated code's namespace.", otherwise: "the project's root namespace");

    public static readonly Key<Spanned<string>> Prefix = new("prefix", Of(Grammars.Prefix), "What metric names start with; dropped from C# names.", otherwise: "none");

    public static readonly Key<Spanned<bool>> Visibility = new(
        "visibility", Word(("public", false), ("internal", true)), "The generated class's visibility.", byDefault: "public");

    public static readonly Key<IReadOnlyList<LabelSyntax>> Labels = new(
        "labels",
        MapOf<LabelDefinitionSyntax, LabelSyntax>(Grammars.LabelName, LabelKeys.Definition, (name, definition) => definition is null ? null : new LabelSyntax(name, definition)),
        "Shared label definitions, which metrics refer to by name.", example: "{ payment: [card, invoice], route: { type: string, limit: 200 } }");

    public static readonly Key<IReadOnlyList<ExternalSyntax>> External = new(
        "external",
        MapOf<ExternalValue, ExternalSyntax>(Grammars.SeriesName, ExternalKeys.Value, (name, value) => value?.Named(name)),
        "Series of others that expressions may use.", example: "{ process: builtin, kube_pod_info: { type: gauge, labels: [namespace, pod] } }");

    public static readonly Key<IReadOnlyList<Spanned<string>>> TargetLabels = new(
        "target_labels", ListOf(Of(Grammars.LabelName)), "Labels that Prometheus gives every series of this service besides job and instance when it scrapes.", example: "[cluster]");

    public static readonly Key<IReadOnlyList<GroupSyntax>> Groups = new(
        "groups", MapOfTables(Grammars.GroupKey, GroupKeys.Table, GroupParser.Parse), "Groups: each is a dashboard row and a group of rules.",
        example: "{ orders: { title: Orders, metrics: { shop_orders_total: { type: counter, help: Orders placed. } } } }");

    public static readonly Key<IReadOnlyList<SummarySectionSyntax>> Summary = new(
        "summary",
        MapOf<IReadOnlyList<SummaryFieldSyntax>, SummarySectionSyntax>(
            Grammars.SummaryName,
            MapOf<YamlScalar, SummaryFieldSyntax>(Grammars.SummaryName, Raw, (name, expression) => expression is null ? null : new SummaryFieldSyntax(name, expression)),
            (name, fields) => fields is null ? null : new SummarySectionSyntax(name, fields)),
        "The JSON summary: sections of fields, each an expression over the process's own metrics.", example: "{ orders: { total: shop_orders_total } }");

    public static readonly Key<DashboardSyntax> Dashboard = new("dashboard", DashboardKeys.Section, "The Grafana dashboard.",
        example: "{ title: Shop, refresh: 30s, range: 6h }");

    public static readonly Key<AlertingSyntax> Alerting = new("alerting", AlertingKeys.Section, "What all rules have in common, and who is notified.",
        example: "{ runbooks: https://example.org/runbooks }");

    public static readonly Key<DeploymentSyntax> Deployment = new("deployment", DeploymentKeys.Section, "Where Prometheus, Grafana and Alertmanager run.",
        example: "{ targets: [localhost:9464] }");

    public static readonly Key<IReadOnlyList<FileSyntax>> Files = new("files", FileKeys.Section, "Other names for emitted files, or off.",
        example: "{ grafana_dashboard.json: shop.json }");

    public static readonly KeyTable Table = new(
        "manifest", Manifest, Name, Namespace, Prefix, Visibility, Labels, External, TargetLabels, Groups, Summary, Dashboard, Alerting, Deployment, Files);
}
