namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The coerced values of an operation's variables (specification, section 6.1.2). Immutable.</summary>
public sealed class VariableValues
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    private VariableValues(IReadOnlyDictionary<string, object?> values) => _values = values;

    /// <summary>No variables.</summary>
    public static VariableValues Empty { get; } = new(new Dictionary<string, object?>(0));

    /// <summary>The coerced values by name. A variable that was neither given nor has a default is not among them.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Finds the value of the variable called <paramref name="name"/>, given without <c>$</c>.</summary>
    /// <returns>False when the variable was neither given nor has a default.</returns>
    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);
}
