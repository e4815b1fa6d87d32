namespace GovernanceGraph.Graph.Plan;

/// <summary>
/// An object of an answer that is made in C# from what a store found: a chain, a gap, a group. Made once, whatever the store; what it refers
/// to in the graph is projected as the plan wants it.
/// </summary>
public abstract class ComposedValue
{
    /// <summary>The served type.</summary>
    public abstract string TypeName { get; }

    /// <summary>
    /// The value of a field: null, text, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, a <see cref="Model.GraphNode"/>, a
    /// <see cref="Model.GraphLink"/>, another composed value, or an <see cref="IEnumerable{T}"/> of these.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The type has no such field: the schema and this class disagree.</exception>
    public abstract object? Field(string name, FieldArguments arguments);

    /// <summary>Says that the schema has a field that this class does not answer.</summary>
    protected ArgumentOutOfRangeException UnknownField(string name) => new(nameof(name), name, $"{TypeName} answers no such field.");
}
