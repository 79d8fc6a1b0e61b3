namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>What can be wrong with a manifest's keys and values, before names are looked up.</summary>
internal static class SyntaxRules
{
    public static readonly DiagnosticRule UnknownKey = Error("OMG1001", "Unknown key",
        "'{0}' is no key of {1}; {2}");

    public static readonly DiagnosticRule MissingKey = Error("OMG1002", "Missing key",
        "{0} lacks '{1}': add it with {2}");

    public static readonly DiagnosticRule WrongType = Error("OMG1003", "Wrong type of value",
        "Found {1}, expected {0}");

    public static readonly DiagnosticRule UnknownWord = Error("OMG1004", "Unknown word",
        "Found '{0}', expected {1}{2}");

    public static readonly DiagnosticRule BadDuration = Error("OMG1005", "Unreadable duration",
        "'{0}' is no duration: {1}; write one such as 500ms, 5m or 1h30m, or a plain number of seconds");

    public static readonly DiagnosticRule BadQuantity = Error("OMG1006", "Unreadable number",
        "'{0}' is no number: {1}; write one such as 42, 5%, 500ms, 10MiB or 100/s");

    public static readonly DiagnosticRule BadWholeNumber = Error("OMG1007", "Unreadable whole number",
        "Found '{0}', expected {1}");

    public static readonly DiagnosticRule BadNumber = Error("OMG1008", "Number out of bounds",
        "Found '{0}', expected {1}");

    public static readonly DiagnosticRule MalformedText = Error("OMG1009", "Malformed name or text",
        "'{0}' is not {1}; write {2}");

    public static readonly DiagnosticRule EmptyManifest = Error("OMG1010", "Empty manifest",
        "The manifest is empty: begin with 'name:' and a first group under 'groups:'");

    public static readonly DiagnosticRule UnsupportedVersion = Error("OMG1011", "Unsupported version of the format",
        "Version '{0}' of the manifest's format is not known: this version of ObserverMetrics.Gen reads 'manifest: {1}'");

    public static readonly DiagnosticRule SecretInClear = Error("OMG1013", "Secret in clear",
        "'{0}' would put a secret into the manifest and the files made from it: write the secret into a file, and that file's path under '{1}'");

    public static readonly DiagnosticRule NothingChosen = Error("OMG1014", "None of several keys",
        "{0} needs {1}: add the one that is meant");

    public static readonly DiagnosticRule TooManyChosen = Error("OMG1015", "Keys that exclude each other",
        "'{0}' and '{1}' exclude each other: keep one of them");

    public static readonly DiagnosticRule DoesNotBelong = Error("OMG1016", "Key without the key it belongs to",
        "'{0}' has a meaning only beside {1}: add that key, or take '{0}' out");

    public static readonly DiagnosticRule CompanionMissing = Error("OMG1017", "Key without its companion",
        "'{0}' needs '{1}' beside it: add it with {2}");

    public static readonly DiagnosticRule RepeatedItem = Error("OMG1018", "Repeated item",
        "'{0}' is already in this list: keep it once");

    public static readonly DiagnosticRule EmptyList = Error("OMG1019", "Empty list",
        "The list is empty, expected {0}: add an item, or take the key out");

    public static readonly DiagnosticRule BadCondition = Error("OMG1020", "Unreadable condition",
        "'{0}' is no condition: {1}; write one such as 'error', 'not error', 'severity is high' or 'severity in [high, medium]'");

    public static readonly DiagnosticRule BadParameter = Error("OMG1021", "Unreadable parameter",
        "'{0}' is no parameter: {1}; write a type and perhaps a default, such as 'seconds' or 'bool = false'");

    public static readonly DiagnosticRule ParameterOrder = Error("OMG1022", "Parameter without a default behind one with a default",
        "Parameter '{0}' has no default, but '{1}' before it has one: move '{0}' forward, or give it a default");

    public static readonly DiagnosticRule LimitOfClosedLabel = Error("OMG1023", "Limit of a closed label",
        "A label of type bool has two values and no limit: take 'limit' out, or make the type string or int");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        UnknownKey, MissingKey, WrongType, UnknownWord, BadDuration, BadQuantity, BadWholeNumber, BadNumber, MalformedText,
        EmptyManifest, UnsupportedVersion, SecretInClear, NothingChosen, TooManyChosen, DoesNotBelong,
        CompanionMissing, RepeatedItem, EmptyList, BadCondition, BadParameter, ParameterOrder, LimitOfClosedLabel,
    ];

    private static DiagnosticRule Error(string id, string title, string messageFormat) =>
        new(id, title, DiagnosticRuleSeverity.Error, messageFormat);
}
