namespace GovernanceGraph.Neo4j.Writing;

/// <summary>How every statement that writes begins: it takes the node that says what is there, and waits for whoever has it.</summary>
internal static class StateLock
{
    /// <summary>Gives <c>state</c> to what follows. To set a property is to lock its node, before anything of it is compared.</summary>
    public const string Text =
        """
        MATCH (state:GraphState {name: 'graph'})
        SET state.complete = state.complete
        WITH state
        """;
}
