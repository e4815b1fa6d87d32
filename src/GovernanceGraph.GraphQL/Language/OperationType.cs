namespace GovernanceGraph.GraphQL.Language;

/// <summary>The three kinds of operation (specification 2.3).</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A stream of reads.</summary>
    Subscription,
}
