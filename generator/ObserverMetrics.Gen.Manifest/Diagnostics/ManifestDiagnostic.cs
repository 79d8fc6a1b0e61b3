using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Something wrong at a place of a manifest. A value: hosts turn it into their own kind of diagnostic.</summary>
/// <param name="Rule">What is wrong, in general.</param>
/// <param name="Path">The manifest's path, as the host gave it.</param>
/// <param name="Span">Where.</param>
/// <param name="Arguments">The words that the rule's message format wants.</param>
public sealed record ManifestDiagnostic(DiagnosticRule Rule, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The whole sentence: what was found, what was expected, how to mend it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);

    /// <summary>Whether it stops the build.</summary>
    public bool IsError => Rule.Severity == DiagnosticRuleSeverity.Error;
}

/// <summary>A kind of diagnostic; the catalogue holds them all.</summary>
/// <param name="Id">As in <c>OMG1001</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="MessageFormat">The sentence, with <c>{0}</c>, <c>{1}</c>, … for the arguments.</param>
public sealed record DiagnosticRule(string Id, string Title, DiagnosticRuleSeverity Severity, string MessageFormat)
{
    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => "https://github.com/ObserverMetrics/ObserverMetrics.Gen/blob/main/docs/diagnostics/" + Id + ".md";
}

/// <summary>How serious a diagnostic is.</summary>
public enum DiagnosticRuleSeverity
{
    /// <summary>Stops the build; cannot be silenced.</summary>
    Error,

    /// <summary>Deserves a look; silenced by <c>allow</c>, a .globalconfig or NoWarn.</summary>
    Warning,

    /// <summary>Worth knowing; stops no build, whatever it does about warnings.</summary>
    Note,
}
