using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>
/// Remembers what arguments with one variable were read as, by the text that the variable had: dashboards ask for the same few areas and bodies
/// again and again. It holds a fixed number of short texts, of which one may push out another.
/// </summary>
/// <param name="variable">The name of the variable.</param>
/// <param name="bind">Reads the arguments; what comes of it is immutable.</param>
internal sealed class RecentBindings<T>(string variable, Func<VariableValues, T> bind)
{
    private const int Places = 64;
    private const int LongestText = 128;

    // Threads may overwrite each other's: each place is written and read as a whole.
    private readonly Binding?[] _places = new Binding?[Places];

    /// <summary>What the arguments are with these variables.</summary>
    public T Of(VariableValues variables)
    {
        if (!variables.TryGet(variable, out var value) || value is not string { Length: <= LongestText } text)
            return bind(variables);
        ref var place = ref _places[(uint)text.GetHashCode(StringComparison.Ordinal) % Places];
        if (place is { } known && string.Equals(known.Text, text, StringComparison.Ordinal))
            return known.Value;
        var bound = bind(variables);
        place = new Binding(text, bound);
        return bound;
    }

    private sealed record Binding(string Text, T Value);
}
