using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Migration;

/// <summary>What a database says of the graph in it.</summary>
/// <param name="Schema">The form in which it is stored, as `migrate` names it; null where `migrate` never ran.</param>
/// <param name="Seed">The seed that was loaded last, as a hash; null where none was.</param>
/// <param name="Version">The version of the graph; 0 where nothing was written.</param>
/// <param name="IsComplete">Whether no load is under way, nor was interrupted.</param>
/// <param name="Load">The load that is under way or was interrupted, in words for an operator; null where there is none.</param>
/// <param name="Loaded">What tells the content of that load from any other; null where there is none.</param>
public sealed record StoredGraph(string? Schema, string? Seed, long Version, bool IsComplete, string? Load, string? Loaded)
{
    /// <summary>A database in which `migrate` never ran.</summary>
    public static StoredGraph None { get; } = new(null, null, 0, IsComplete: false, null, null);

    /// <summary>Why a program that knows one form cannot read this graph, and what to do; null where it can.</summary>
    /// <param name="form">The form that it knows.</param>
    public string? WhyUnreadable(string form) => Schema switch
    {
        null => "Neo4j's database holds no graph. Run the command migrate, then seed.",
        _ when Schema == form => null,
        _ => $"The graph in Neo4j is stored in the form {Schema}, and this program knows {form}. Run the command migrate of this program, then seed.",
    };

    /// <summary>Refuses to write to a graph that is stored in another form.</summary>
    /// <param name="schema">The form that this program writes.</param>
    /// <exception cref="GraphWriteException">The database was not migrated to it.</exception>
    internal void RequireForm(string schema)
    {
        if (Schema is null)
            throw new GraphWriteException("The database is not prepared for a graph. Run `migrate` first.");
        if (Schema != schema)
            throw new GraphWriteException($"The graph is stored in the form {Schema}, and this program writes {schema}. Run `migrate` of this program first, then `seed`.");
    }
}
