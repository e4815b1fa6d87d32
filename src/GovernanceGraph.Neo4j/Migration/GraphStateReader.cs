using GovernanceGraph.Neo4j.QueryApi;
using GovernanceGraph.Neo4j.Writing;

namespace GovernanceGraph.Neo4j.Migration;

/// <summary>Reads what a database says of the graph in it.</summary>
public static class GraphStateReader
{
    private const string Statement =
        "MATCH (state:GraphState {name: 'graph'}) RETURN state.schema, state.seed, state.version, state.complete, state.load, state.loaded";

    /// <summary>What the database says; <see cref="StoredGraph.None"/> where it says nothing.</summary>
    public static async ValueTask<StoredGraph> ReadAsync(QueryClient client, CancellationToken cancellationToken)
    {
        var rows = await client.ReadRowsAsync(
            Statement,
            StatementParameters.None,
            row => new StoredGraph(row[0].GetString(), row[1].GetString(), row[2].GetInt64(), row[3].GetBoolean(), row[4].GetString(), row[5].GetString()),
            cancellationToken);
        return rows is [var state, ..] ? state : StoredGraph.None;
    }
}
