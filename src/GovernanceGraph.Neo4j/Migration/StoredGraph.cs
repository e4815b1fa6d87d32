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
