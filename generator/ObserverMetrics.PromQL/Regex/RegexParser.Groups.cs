namespace ObserverMetrics.PromQL;

internal sealed partial class RegexParser
{
    private void OpenGroup()
    {
        var start = _position;
        if (_position + 1 >= pattern.Length || pattern[_position + 1] != '?')
        {
            Push(start, _position + 1, capture: true);
            return;
        }

        if (string.CompareOrdinal(pattern, start, "(?P<", 0, 4) == 0 && pattern.Length > start + 4)
            OpenNamedGroup(start);
        else
            ReadFlags(start);
    }

    private void Push(int start, int next, bool capture)
    {
        (_outer ??= new Stack<RegexGroup>()).Push(_group);
        _group = new RegexGroup(start, capture);
        _position = next;
    }

    private void OpenNamedGroup(int start)
    {
        var end = pattern.IndexOf('>', start);
        var name = end < 0 ? string.Empty : pattern.Substring(start + 4, end - start - 4);
        if (name.Length == 0 || name.Any(c => !Characters.IsAlphaNumeric(c)))
            Fail(start, Math.Max(end - start + 1, 4), "a group's name consists of letters, digits and '_', as in (?P<name>…)");
        else
            Push(start, end + 1, capture: true);
    }

    /// <summary><c>(?i)</c>, <c>(?i-s:…)</c>, <c>(?:…)</c>: no flag makes a pattern valid, or match the empty text.</summary>
    private void ReadFlags(int start)
    {
        var negative = false;
        var anyFlag = false;
        for (var i = start + 2; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case 'i' or 'm' or 's' or 'U':
                    anyFlag = true;
                    continue;
                case '-' when !negative:
                    negative = true;
                    anyFlag = false;
                    continue;
                case ':' when anyFlag || !negative:
                    Push(start, i + 1, capture: false);
                    return;
                case ')' when anyFlag || !negative:
                    _position = i + 1;
                    return;
            }

            break;
        }

        var length = Math.Min(3, pattern.Length - start);
        Fail(start, length, $"'{pattern.Substring(start, length)}' is not known to RE2, which has no look-around, no back-references and no atomic groups");
    }
}
