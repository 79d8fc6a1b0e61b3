namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Elements in groups of the same labels, in the order of their first ones.</summary>
internal sealed class LabelGroups
{
    private readonly Dictionary<LabelSet, int> _indexes = [];

    /// <summary>Groups elements.</summary>
    /// <param name="elements">The elements' labels.</param>
    /// <param name="key">The labels that count.</param>
    public LabelGroups(IReadOnlyList<LabelSet> elements, Func<LabelSet, LabelSet> key)
    {
        var (labels, members) = (new List<LabelSet>(), new List<List<int>>());
        for (var i = 0; i < elements.Count; i++)
        {
            var own = key(elements[i]);
            if (!_indexes.TryGetValue(own, out var index))
            {
                _indexes.Add(own, index = labels.Count);
                labels.Add(own);
                members.Add([]);
            }

            members[index].Add(i);
        }

        Labels = labels;
        Members = [.. members.Select(group => group.ToArray())];
    }

    /// <summary>The labels of each group.</summary>
    public IReadOnlyList<LabelSet> Labels { get; }

    /// <summary>The indexes of the elements of each group.</summary>
    public int[][] Members { get; }

    /// <summary>The indexes of the elements with these labels.</summary>
    public int[] Of(LabelSet labels) => _indexes.TryGetValue(labels, out var index) ? Members[index] : [];
}
