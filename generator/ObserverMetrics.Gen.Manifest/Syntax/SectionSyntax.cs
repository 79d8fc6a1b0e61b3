using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>The <c>dashboard</c> section as written.</summary>
internal sealed record DashboardSyntax
{
    public Spanned<string>? Title { get; init; }
    public Spanned<string>? Uid { get; init; }
    public Spanned<Duration>? Refresh { get; init; }
    public Spanned<Duration>? Range { get; init; }
    public Spanned<string>? Timezone { get; init; }
    public IReadOnlyList<Spanned<string>> Tags { get; init; } = [];
    public IReadOnlyList<LinkSyntax> Links { get; init; } = [];
    public IReadOnlyList<VariableSyntax> Variables { get; init; } = [];
    public Spanned<int>? SchemaVersion { get; init; }
}

/// <summary>A variable: <c>region: { label_values: M, label: region }</c>.</summary>
internal sealed record VariableSyntax(Spanned<string> Name, Spanned<string> Metric, Spanned<string> Label);

/// <summary>The <c>alerting</c> section as written.</summary>
internal sealed record AlertingSyntax
{
    /// <summary>The labels that short forms keep in rules, or null for the usual ones.</summary>
    public IReadOnlyList<Spanned<string>>? By { get; init; }
    public IReadOnlyList<TemplateSyntax> Labels { get; init; } = [];
    public Spanned<string>? Runbooks { get; init; }
    public Spanned<string>? Dashboards { get; init; }
    public IReadOnlyList<ReceiverSyntax> Receivers { get; init; } = [];
    public IReadOnlyList<RouteSyntax> Routes { get; init; } = [];
    public IReadOnlyList<MuteSyntax> Mute { get; init; } = [];
    public bool TargetDown { get; init; } = true;
    public bool Drift { get; init; } = true;

    /// <summary>The oldest Prometheus that must accept the rules, as in <c>2.42</c>.</summary>
    public Spanned<string>? PromQL { get; init; }
}

/// <summary>A receiver; its channels are already as Alertmanager wants them.</summary>
internal sealed record ReceiverSyntax(Spanned<string> Name, IReadOnlyList<Channel> Channels);

/// <summary>Where a severity goes.</summary>
internal sealed record RouteSyntax(AlertSeverity Severity, SourceSpan Span, IReadOnlyList<Spanned<string>> Receivers);

/// <summary>A mute time: <c>nights: { severities: [warning], weekdays: [monday:friday], from: 22:00, to: 06:00, location: Europe/Berlin }</c>.</summary>
internal sealed record MuteSyntax
{
    public required Spanned<string> Name { get; init; }
    public IReadOnlyList<Spanned<AlertSeverity>> Severities { get; init; } = [];
    public IReadOnlyList<Spanned<string>> Weekdays { get; init; } = [];
    public Spanned<string>? From { get; init; }
    public Spanned<string>? To { get; init; }
    public Spanned<string>? Location { get; init; }
}

/// <summary>The <c>deployment</c> section as written.</summary>
internal sealed record DeploymentSyntax
{
    public required SourceSpan Span { get; init; }
    public IReadOnlyList<Spanned<string>> Targets { get; init; } = [];
    public Spanned<Duration>? ScrapeInterval { get; init; }
    public IReadOnlyList<LabelFeedSyntax> Labels { get; init; } = [];
    public Spanned<NetworkMode>? Network { get; init; }
    public ServiceSyntax Prometheus { get; init; } = new();
    public ServiceSyntax Grafana { get; init; } = new();
    public ServiceSyntax Alertmanager { get; init; } = new();
    public KubernetesSyntax? Kubernetes { get; init; }
    public SourceSpan? KubernetesKey { get; init; }
}

/// <summary>Kubernetes as written.</summary>
internal sealed record KubernetesSyntax
{
    public Spanned<string>? Namespace { get; init; }
    public IReadOnlyList<LabelFeedSyntax> Labels { get; init; } = [];
    public Spanned<MonitorKind>? Monitor { get; init; }
    public IReadOnlyList<LabelFeedSyntax> Selector { get; init; } = [];
    public IReadOnlyList<Spanned<string>> Namespaces { get; init; } = [];
    public Spanned<string>? Port { get; init; }
    public Spanned<string>? Path { get; init; }

    /// <summary>The labels for the sidecar, or null for its usual one.</summary>
    public IReadOnlyList<LabelFeedSyntax>? DashboardLabels { get; init; }
    public Spanned<string>? Folder { get; init; }
}

/// <summary>A container as written: <c>{ version, port, bind }</c>.</summary>
internal sealed record ServiceSyntax
{
    public Spanned<string>? Version { get; init; }
    public Spanned<int>? Port { get; init; }
    public Spanned<string>? Bind { get; init; }
}
