namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Texts that mean something in one of the outputs' languages.</summary>
internal static class HostileText
{
    /// <summary>Texts for fields that may hold several lines.</summary>
    public static readonly string[] Any =
    [
        "quotes \" and ' and \"\"\" and `",
        "end of comment */ // /* ///  <!-- --> ]]>",
        "line\nline\r\nline\rline\n\n  indented",
        "\u2028line\u2029line\u0085line\u00a0blank",
        "</summary><script>alert(1)</script> & &amp; <see cref=\"x\"/>",
        "tags \U000E0041\U000E0042 filler \u3164 selector \uFE00 joiner \u200D note \U0001D173",
        "variables $job [[instance]] ${__interval} $__range",
        "bar | \\| \\\\| `\\|` <code>",
        "back\\slash \\n \\u0041 \\",
        "braces {0} ${HOME} $HOME $$ ${A:?b} $1 %d %s #{x}",
        "right \u202E to left \u2066 isolate \u2069 \u200F\u200e",
        "nul \0 bell \a escape \u001b delete \u007f",
        "\ufeff bom \ufffd",
        "#pragma warning disable\n#if false\n#error",
        "# heading\n* item | cell | cell |\n[link](javascript:alert(1)) ![image](x) **bold** `code`\n```\n---",
        "../../etc/passwd ..\\..\\x C:\\x ~/x",
        "key: value # comment",
        "- item\n- item\n---\n...\n%YAML 1.1",
        "&anchor *alias !tag | > @ ` ? : ,",
        "no", "null", "~", "1.0", "0x1F", "12:30:45", "=", "<<", "{}", "[]",
        "umlauts äöü 中文 😀",
    ];

    /// <summary>Those that fit on a line, without blanks at the ends.</summary>
    public static readonly string[] Lines =
        [.. Any.Where(text => text.All(character => character >= ' ' && character != '\u007f') && text == text.Trim()), "{{braces}} {{ $labels.x }} {{", "right \u202E to left"];
}
