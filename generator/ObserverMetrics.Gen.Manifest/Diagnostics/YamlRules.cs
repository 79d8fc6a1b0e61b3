namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>What can be wrong with a manifest as YAML.</summary>
public static class YamlRules
{
    /// <summary>Text that is no YAML.</summary>
    public static readonly DiagnosticRule Syntax = Error("OMG0001", "YAML syntax", "{0}");

    /// <summary>A file too large to be a manifest.</summary>
    public static readonly DiagnosticRule TooLarge = Error("OMG0002", "Manifest over 8 MiB",
        "The manifest has {0}; at most 8388608 characters (8 MiB) on 150000 lines are read: split what it describes into several projects");

    /// <summary>A character that YAML forbids.</summary>
    public static readonly DiagnosticRule ForbiddenCharacter = Error("OMG0003", "Character that YAML forbids",
        "The character U+{0} is not allowed in YAML: remove it, or write \"\\u{0}\" in a double-quoted text");

    /// <summary>A tag.</summary>
    public static readonly DiagnosticRule Tag = Error("OMG0004", "Tag",
        "The tag '{0}' has no meaning in a manifest, where each field knows its own type: remove it, or put the text in quotes if it begins with '!'");

    /// <summary>A merge key.</summary>
    public static readonly DiagnosticRule MergeKey = Error("OMG0005", "Merge key",
        "The merge key '<<' is not supported: write the entries out, or give whole values by alias ('key: *name')");

    /// <summary>More than one document in the file.</summary>
    public static readonly DiagnosticRule SeveralDocuments = Error("OMG0006", "Several documents",
        "A second document begins here; a manifest is one document: remove the line, or move what follows into a file of its own");

    /// <summary>A document that is no mapping.</summary>
    public static readonly DiagnosticRule RootNotMapping = Error("OMG0007", "Manifest that is no mapping",
        "The manifest is {0}; expected keys with values, the first being 'manifest: 1'");

    /// <summary>A key that is no text.</summary>
    public static readonly DiagnosticRule KeyNotText = Error("OMG0008", "Key that is no text",
        "This key is {0}; expected a name, as in 'name: value'");

    /// <summary>A key written twice.</summary>
    public static readonly DiagnosticRule DuplicateKey = Error("OMG0009", "Duplicate key",
        "The key '{0}' was given before, in line {1}: remove or rename one of the two");

    /// <summary>Nesting that no manifest needs.</summary>
    public static readonly DiagnosticRule TooDeep = Error("OMG0010", "Nesting deeper than 64",
        "This is nested deeper than 64 levels, which no part of a manifest needs: close the brackets and braces before it, or take out levels");

    /// <summary>An alias that stands for nothing.</summary>
    public static readonly DiagnosticRule UnknownAlias = Error("OMG0011", "Alias without an anchor",
        "The alias '*{0}' {1}: put the text in quotes if it begins with '*', or set '&{0}' at a value before it");

    /// <summary>More values than a manifest may have.</summary>
    public static readonly DiagnosticRule TooManyNodes = Error("OMG0012", "Too many values",
        "The manifest holds more than {0} values, aliases counted with all that they stand for: nothing from here on is read");

    /// <summary>A tab as indentation.</summary>
    public static readonly DiagnosticRule Tab = Error("OMG0013", "Tab as indentation",
        "The line is indented with a tab, which YAML does not allow: use spaces");

    /// <summary>PromQL inside braces or brackets of YAML.</summary>
    public static readonly DiagnosticRule QueryInFlow = Error("OMG0014", "PromQL inside YAML braces",
        "Inside '{{…}}' and '[…]' of YAML the '{0}' of a query ends its text: write the query on its own line, or quote it");

    /// <summary>A template at the start of a value.</summary>
    public static readonly DiagnosticRule TemplateUnquoted = Error("OMG0015", "Template without quotes",
        "A value that begins with '{{{{' is read as a map in a map: put the whole text in quotes");

    /// <summary>A word that is read as a comment.</summary>
    public static readonly DiagnosticRule HashIsComment = Error("OMG0016", "Text read as a comment",
        "'{0}' is read as a comment, so that there is no value: put it in quotes, or write a blank behind the '#' if a comment is meant");

    /// <summary>A colon and a blank inside a text.</summary>
    public static readonly DiagnosticRule ColonInText = Error("OMG0017", "Colon inside a text",
        "A ':' with a blank behind it makes a key of the text before it: put the whole text in quotes");

    /// <summary>The rest of a text with a comma.</summary>
    public static readonly DiagnosticRule CommaInText = Error("OMG0018", "Comma inside a text",
        "The comma before '{0}' ends the text '{1}', and leaves '{0}' as a key without a value: put the whole text in quotes, or write '{0}:' if a key is meant");

    /// <summary>A quoted text that does not end.</summary>
    public static readonly DiagnosticRule OpenQuote = Error("OMG0019", "Quote not closed",
        "The text that begins with {0} does not end in its entry: close the quote; a {0} inside the text is written {1}");

    /// <summary>A collection that does not end.</summary>
    public static readonly DiagnosticRule OpenBracket = Error("OMG0020", "Brace or bracket not closed",
        "The '{0}' is not closed in its entry: write '{1}' behind the last value");

    /// <summary>A line in a column of its own.</summary>
    public static readonly DiagnosticRule Indentation = Error("OMG0021", "Indentation",
        "'{0}' is indented by {1}, its neighbours by {2}: keys of one level begin in one column, and a key with a value on its line has none below it");

    /// <summary>More text where a value has ended.</summary>
    public static readonly DiagnosticRule TextBehindValue = Error("OMG0022", "Text behind a finished value",
        "The value ended at the {0} before '{1}': put the whole text in quotes; inside single quotes a ' is written ''");

    /// <summary>Errors behind the thousandth.</summary>
    public static readonly DiagnosticRule MoreErrors = Error("OMG0023", "More errors than are told",
        "The manifest has {0} more errors than the 1000 that are told: mend those first, beginning with the topmost");

    /// <summary>All rules.</summary>
    public static readonly IReadOnlyList<DiagnosticRule> All =
    [
        Syntax, TooLarge, ForbiddenCharacter, Tag, MergeKey, SeveralDocuments,
        RootNotMapping, KeyNotText, DuplicateKey, TooDeep, UnknownAlias, TooManyNodes,
        Tab, QueryInFlow, TemplateUnquoted, HashIsComment, ColonInText, CommaInText,
        OpenQuote, OpenBracket, Indentation, TextBehindValue, MoreErrors,
    ];

    private static DiagnosticRule Error(string id, string title, string message) =>
        new(id, title, DiagnosticRuleSeverity.Error, message);
}
