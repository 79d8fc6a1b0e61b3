using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Checks how the keys of a mapping depend on each other.</summary>
internal static class ConstraintChecker
{
    public static void Check(MappingReader map)
    {
        for (var i = 0; i < map.Table.Constraints.Count; i++)
        {
            switch (map.Table.Constraints[i])
            {
                case Choice choice:
                    Check(map, choice);
                    break;
                case Needs needs when map.Has(needs.Key) && !map.HasOrLost(needs.Companion):
                    map.Context.ReportCompanionMissing(map.SpanOf(needs.Key), needs.Key, needs.Companion);
                    break;
                case BelongsTo belongs when map.Has(belongs.Key) && !belongs.Hosts.Any(map.HasOrLost):
                    map.Context.ReportDoesNotBelong(map.SpanOf(belongs.Key), belongs.Key, belongs.Hosts);
                    break;
            }
        }
    }

    private static void Check(MappingReader map, Choice choice)
    {
        var chosen = map.CountPresent(choice.Keys);

        // An unknown key may have been meant as one of them.
        if (chosen < choice.Minimum && !map.HasUnknown && !choice.Keys.Any(map.HasOrLost))
            map.Context.ReportNothingChosen(map, choice.Keys);
        else if (chosen > choice.Maximum)
            ReportSuperfluous(map, [.. map.Present(choice.Keys)], choice.Maximum);
    }

    private static void ReportSuperfluous(MappingReader map, List<Key> chosen, int maximum)
    {
        foreach (var superfluous in chosen.Skip(maximum))
            map.Context.ReportTooManyChosen(map.SpanOf(superfluous), chosen[0], superfluous);
    }
}
