namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What a YAML parser can stumble over, as far as the parser's word is needed to tell.</summary>
internal enum FailureKind
{
    /// <summary>Something that the characters around tell better.</summary>
    Unexpected,

    /// <summary>Something inside braces or brackets, at a place that is not told.</summary>
    InFlow,

    /// <summary>A quoted text that does not end, or goes on in a column where it cannot.</summary>
    OpenQuote,

    /// <summary>A backslash with a character that it does not go with.</summary>
    Escape,

    /// <summary>A tab where blanks indent.</summary>
    Tab,

    /// <summary>A colon behind a text that cannot be a key.</summary>
    Colon,

    /// <summary>Text behind <c>|</c> or <c>&gt;</c>.</summary>
    BlockHeader,

    /// <summary>A character that no plain text begins with.</summary>
    FirstCharacter,

    /// <summary>A list dash behind a key.</summary>
    Dash,

    /// <summary>Something other than a list dash where a list goes on.</summary>
    KeyAmongItems,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A text that must be a key, and has no colon.</summary>
    KeyWithoutColon,
}
