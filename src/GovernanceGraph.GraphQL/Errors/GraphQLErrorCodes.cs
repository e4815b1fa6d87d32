namespace GovernanceGraph.GraphQL.Errors;

/// <summary>The values of <c>extensions.code</c> that this library gives its errors.</summary>
public static class GraphQLErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a rule of section 5 of the specification.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument does not fit its type, or the operation named is not in the document.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>A limit of this service was hit; the message names the limit and its value.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>A fault of this service; in a field, a value that its type does not allow.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
