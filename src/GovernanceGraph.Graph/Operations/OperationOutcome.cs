namespace GovernanceGraph.Graph.Operations;

/// <summary>What became of a request; the response is in the buffer.</summary>
public enum OperationOutcome
{
    /// <summary>It was executed and every field was answered.</summary>
    Answered,

    /// <summary>It was executed; some fields have errors.</summary>
    AnsweredWithErrors,

    /// <summary>It was not executed: it does not parse, is not valid, or its variables do not fit (specification 7.1.2, request error).</summary>
    Refused,

    /// <summary>It was not executed: it is a mutation and only queries may be executed here.</summary>
    NotAQuery,

    /// <summary>It was stopped at a limit, or by a fault of the service.</summary>
    Failed,

    /// <summary>It was not executed, or not to its end: the graph is kept elsewhere and cannot be reached now.</summary>
    Unavailable,
}
