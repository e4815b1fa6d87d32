namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Which selection sets are taken together: equal for the same sets.</summary>
internal readonly struct SelectionSetKey(SelectionFields[] selections) : IEquatable<SelectionSetKey>
{
    // By ascending id.
    private readonly SelectionFields[] _selections = selections;

    public bool Equals(SelectionSetKey other) => _selections.AsSpan().SequenceEqual(other._selections);

    public override bool Equals(object? obj) => obj is SelectionSetKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var selection in _selections)
            hash.Add(selection.Id);
        return hash.ToHashCode();
    }
}
