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

/// <summary>The keywords of the kinds of operation.</summary>
public static class OperationTypes
{
    /// <summary>The keyword that begins an operation of this kind.</summary>
    public static string KeywordOf(OperationType type) => type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There are three kinds of operation."),
    };
}
