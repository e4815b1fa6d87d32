using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Plan;

/// <summary>The coerced arguments of a field that a computation answers.</summary>
public sealed record FieldArguments(InputObject Values)
{
    /// <summary>How many entries a page may have.</summary>
    public int MaxPageSize { get; init; } = int.MaxValue;

    /// <summary>The text of an argument, or null where it is absent or null.</summary>
    public string? Text(string name) => Values.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>The whole number of an argument, or null where it is absent or null.</summary>
    public int? Integer(string name) => Values.TryGetValue(name, out var value) ? value as int? : null;

    /// <summary>The texts of a list argument, or null where it is absent or null.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Values.TryGetValue(name, out var value) && value is IReadOnlyList<object?> list ? [.. list.Cast<string>()] : null;
}
