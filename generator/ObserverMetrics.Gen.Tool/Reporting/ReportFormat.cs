namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>How diagnostics are printed.</summary>
internal enum ReportFormat
{
    /// <summary>As compilers do: <c>path(line,column): error OMG1001: …</c>.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions, which it shows at the lines.</summary>
    GitHub,
}
