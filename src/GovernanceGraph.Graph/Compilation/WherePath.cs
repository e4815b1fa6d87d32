namespace GovernanceGraph.Graph.Compilation;

/// <summary>The keys that lead to a condition: they become text only where something is wrong with it.</summary>
/// <param name="Above">What the key stands in; null for the argument itself.</param>
/// <param name="Key">The key.</param>
internal sealed record WherePath(WherePath? Above, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => Above is null ? Key : $"{Above}.{Key}";
}
