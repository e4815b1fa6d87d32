namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>The fields that a selection set and the inline fragments in it select, and the named fragments it takes its other fields from.</summary>
internal sealed class SelectionFields(int id)
{
    private List<FragmentFacts>? _spreads;

    /// <summary>Unique in the document.</summary>
    public int Id { get; } = id;

    /// <summary>In the order of the document.</summary>
    public FieldUse[] Fields { get; set; } = [];

    /// <summary>The round of gathering that took these fields up last, which spares every round a set of its own.</summary>
    public int TakenUpIn { get; set; }

    /// <summary>The known fragments spread here, each once.</summary>
    public IReadOnlyList<FragmentFacts> Spreads => _spreads ?? (IReadOnlyList<FragmentFacts>)[];

    /// <summary>Whether two selections of this set alone may have the same response key.</summary>
    public bool MayRepeatKeys => Spreads.Count > (Fields.Length == 0 ? 1 : 0) || HasRepeatedKey();

    public void Add(FragmentFacts spread)
    {
        _spreads ??= [];
        if (!_spreads.Contains(spread))
            _spreads.Add(spread);
    }

    private bool HasRepeatedKey()
    {
        // Few keys are told apart faster by comparing them than by hashing.
        const int SmallCount = 12;
        if (Fields.Length > SmallCount)
            return Fields.DistinctBy(field => field.ResponseKey).Count() < Fields.Length;

        for (var i = 1; i < Fields.Length; i++)
        {
            var key = Fields[i].ResponseKey;
            for (var j = 0; j < i; j++)
            {
                if (key == Fields[j].ResponseKey)
                    return true;
            }
        }

        return false;
    }
}
