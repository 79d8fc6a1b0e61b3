namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>What can be wrong with a manifest's keys and values, before names are looked up.</summary>
internal static class SyntaxRules
{
    public static readonly DiagnosticRule UnknownKey = Error("OMG1001", "Unknown key",
        "'{0}' is no key of a manifest's {1}. {2}");

    public static readonly DiagnosticRule MissingKey = Error("OMG1002", "Missing key",
        "{0} lacks the key '{1}'; it wants {2}.");

    public static readonly DiagnosticRule WrongType = Error("OMG1003", "Wrong type of value",
        "Expected {0}, found {1}.");

    public static readonly DiagnosticRule UnknownWord = Error("OMG1004", "Unknown word",
        "Expected {1}, found '{0}'.{2}");

    public static readonly DiagnosticRule BadDuration = Error("OMG1005", "Unreadable duration",
        "'{0}' is no duration: {1}. Write one such as 500ms, 5m or 1h30m; a plain number is in seconds.");

    public static readonly DiagnosticRule BadQuantity = Error("OMG1006", "Unreadable number",
        "'{0}' is no number: {1}. Write one such as 42, 5%, 500ms, 10MiB or 100/s.");

    public static readonly DiagnosticRule BadWholeNumber = Error("OMG1007", "Unreadable whole number",
        "Expected {1}, found '{0}'.");

    public static readonly DiagnosticRule BadNumber = Error("OMG1008", "Number out of bounds",
        "Expected {1}, found '{0}'.");

    public static readonly DiagnosticRule MalformedText = Error("OMG1009", "Malformed name or text",
        "'{0}' is not {1}: {2}.");

    public static readonly DiagnosticRule EmptyManifest = Error("OMG1010", "Empty manifest",
        "The manifest is empty. Begin with 'name:' and a first group under 'groups:'.");

    public static readonly DiagnosticRule UnsupportedVersion = Error("OMG1011", "Unsupported version of the format",
        "Version '{0}' of the manifest's format is not known; this version of ObserverMetrics.Gen reads 'manifest: 1'.");

    public static readonly DiagnosticRule NotYetSupported = Error("OMG1012", "Not yet supported",
        "'{0}' is part of the format, but not yet supported. Take it out until a later version brings it.");

    public static readonly DiagnosticRule SecretInClear = Error("OMG1013", "Secret in clear",
        "'{0}' would put a secret into the manifest and its outputs. Write the secret into a file and its path under '{1}'.");

    public static readonly DiagnosticRule NothingChosen = Error("OMG1014", "None of several keys",
        "{0} needs {1}.");

    public static readonly DiagnosticRule TooManyChosen = Error("OMG1015", "Keys that exclude each other",
        "'{0}' and '{1}' exclude each other. Keep one of them.");

    public static readonly DiagnosticRule DoesNotBelong = Error("OMG1016", "Key without the key it belongs to",
        "'{0}' has a meaning only beside {1}. Add that key or take '{0}' out.");

    public static readonly DiagnosticRule CompanionMissing = Error("OMG1017", "Key without its companion",
        "'{0}' needs '{1}' beside it: {2}.");

    public static readonly DiagnosticRule RepeatedItem = Error("OMG1018", "Repeated item",
        "'{0}' is already in this list. Keep it once.");

    public static readonly DiagnosticRule EmptyList = Error("OMG1019", "Empty list",
        "The list is empty; expected {0}. Add an item or take the key out.");

    public static readonly DiagnosticRule BadCondition = Error("OMG1020", "Unreadable condition",
        "'{0}' is no condition: {1}. Write one such as 'error', 'not error', 'severity is high' or 'severity in [high, medium]'.");

    public static readonly DiagnosticRule BadParameter = Error("OMG1021", "Unreadable parameter",
        "'{0}' is no parameter: {1}. Write a type and perhaps a default, such as 'seconds' or 'bool = false'.");

    public static readonly DiagnosticRule ParameterOrder = Error("OMG1022", "Parameter without a default behind one with a default",
        "Parameter '{0}' has no default, but '{1}' before it has one. Move '{0}' forward or give it a default.");

    public static readonly DiagnosticRule AlertWithoutThreshold = Error("OMG1023", "Alert without a threshold",
        "Alert '{0}' compares its query with nothing. Add one of {1}.");

    public static readonly DiagnosticRule AlertWithoutSeverity = Error("OMG1024", "Alert without a severity",
        "Alert '{0}' has no severity. Add 'severity: critical', 'warning' or 'info', or let the threshold carry it, as in 'above: {{ warning: 80%, critical: 95% }}'.");

    public static readonly DiagnosticRule SeverityTwice = Error("OMG1025", "Severity given twice",
        "The threshold of alert '{0}' already carries severities. Take 'severity' out, or give the threshold one value.");

    public static readonly DiagnosticRule WindowPlaceholder = Error("OMG1026", "Recording's windows and name do not agree",
        "{0}");

    public static readonly DiagnosticRule UnsuitedToPanel = Error("OMG1027", "Key that does not suit the panel's type",
        "'{0}' is for {1} panels; this is a {2} panel. Take it out or change 'type'.");

    public static readonly DiagnosticRule PanelWithoutContent = Error("OMG1028", "Panel that shows nothing",
        "{0} shows nothing. {1}");

    public static readonly DiagnosticRule LimitOfClosedLabel = Error("OMG1029", "Limit of a closed label",
        "A label of type bool has two values and no limit. Take 'limit' out, or make the type string or int.");

    public static readonly DiagnosticRule QueryOfTextPanel = Error("OMG1030", "Query in a text panel",
        "A text panel shows its 'content' only. Take '{0}' out or change 'type'.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        UnknownKey, MissingKey, WrongType, UnknownWord, BadDuration, BadQuantity, BadWholeNumber, BadNumber, MalformedText,
        EmptyManifest, UnsupportedVersion, NotYetSupported, SecretInClear, NothingChosen, TooManyChosen, DoesNotBelong,
        CompanionMissing, RepeatedItem, EmptyList, BadCondition, BadParameter, ParameterOrder, AlertWithoutThreshold,
        AlertWithoutSeverity, SeverityTwice, WindowPlaceholder, UnsuitedToPanel, PanelWithoutContent,
        LimitOfClosedLabel, QueryOfTextPanel,
    ];

    private static DiagnosticRule Error(string id, string title, string messageFormat) =>
        new(id, title, DiagnosticRuleSeverity.Error, messageFormat);
}
