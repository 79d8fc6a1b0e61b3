using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks what a recorder's entry records: a parameter or a number.</summary>
internal static class RecordedValues
{
    /// <summary>The value; null, with a diagnostic where it is the entry's own mistake.</summary>
    public static RecordedValue? Bind(RecorderEntrySyntax entry, Spanned<string> written, Metric metric, RecorderParameters parameters, CheckContext context)
    {
        if (decimal.TryParse(written.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var constant))
        {
            if (constant >= 0 || metric.Type != MetricType.Counter)
                return new RecordedValue(null, constant);

            context.Report(ManifestRules.ActionDoesNotFit, written.Span, $"by: {written.Value}", "counter", metric.Name, "a counter only grows: write a number from 0 on");
            return null;
        }

        if (parameters.Get(written) is not { } parameter)
            return null;

        var complaint = parameter.Type switch
        {
            ParameterType.Bool or ParameterType.Enum or ParameterType.String => "a value is a number",
            ParameterType.Seconds when metric.ValueKind != MetricValueKind.Seconds => $"'{metric.Name}' is not in seconds",
            ParameterType.Bytes when metric.ValueKind is MetricValueKind.Seconds or MetricValueKind.Timestamp => $"'{metric.Name}' is not in bytes",
            _ => null,
        };
        if (complaint is null)
            return new RecordedValue(parameter.Name, null);

        var mend = metric.ValueKind == MetricValueKind.Seconds ? "seconds, long or double" : "long, double or bytes";
        context.Report(ManifestRules.ParameterType, written.Span, parameter.Name, RecorderParameters.TypeText(parameter), complaint, $"name a parameter of type {mend}");
        return null;
    }
}
