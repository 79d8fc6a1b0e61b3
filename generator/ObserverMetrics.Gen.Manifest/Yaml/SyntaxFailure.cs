namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Where and how the YAML parser gave up.</summary>
/// <param name="Kind">What it stumbled over.</param>
/// <param name="Start">Offset where it stopped, or where the scalar begins that it could not end.</param>
/// <param name="End">Offset just behind what it stopped at.</param>
/// <param name="ReadUntil">Offset just behind the last thing that it read whole.</param>
/// <param name="OuterFlow">Offset of the outermost brace or bracket still open, or -1.</param>
/// <param name="InnerFlow">Offset of the innermost one, or -1.</param>
internal sealed record SyntaxFailure(FailureKind Kind, int Start, int End, int ReadUntil, int OuterFlow, int InnerFlow);

/// <summary>What a YAML parser can stumble over, as far as the parser's word is needed to tell.</summary>
internal enum FailureKind
{
    /// <summary>Something that the characters around tell better.</summary>
    Unexpected,

    /// <summary>The end of the text inside braces or brackets.</summary>
    EndOfText,

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
