namespace GovernanceGraph.Neo4j.QueryApi;

/// <summary>
/// What Neo4j's codes mean for whoever asked. The HTTP status says nothing about it: a transient error is a 400 as a mistake in a statement is,
/// and an error after the first row a 202.
/// </summary>
internal static class Neo4jErrors
{
    private const string Transient = "Neo.TransientError.";

    // The Query API's own where its connection to the database is gone, as when Neo4j is out of memory.
    private const string NoCode = "N/A";

    /// <summary>Whether the same statement may do better a moment later. What was ended on purpose is not begun again.</summary>
    public static bool IsTransient(string code) => code.StartsWith(Transient, StringComparison.Ordinal) && !IsEnded(code);

    /// <summary>
    /// Whether it is transient and what was written is certainly taken back. Errors of a cluster's own are not among them: a commit that was
    /// not acknowledged may stand.
    /// </summary>
    public static bool SaysRolledBack(string code) => IsTransient(code) &&
        (code.StartsWith($"{Transient}Transaction.", StringComparison.Ordinal) || code.StartsWith($"{Transient}General.", StringComparison.Ordinal));

    /// <summary>Whether somebody ended the statement.</summary>
    public static bool IsEnded(string code) =>
        code.EndsWith(".Transaction.Terminated", StringComparison.Ordinal) || code.EndsWith(".Transaction.LockClientStopped", StringComparison.Ordinal);

    /// <summary>Whether the statement took longer than Neo4j itself allows.</summary>
    public static bool IsTimedOut(string code) => code.Contains(".Transaction.TransactionTimedOut", StringComparison.Ordinal);

    /// <summary>Whether the bookmarks sent are of no use: of another database, or of a time that a restored one has not seen.</summary>
    public static bool IsAboutBookmarks(string code) => code.Contains("Bookmark", StringComparison.Ordinal);

    /// <summary>Whether a statement that is right met something that it cannot bear, as what is deleted while it is read.</summary>
    public static bool IsOfWhatWasFound(string code) => code is "Neo.ClientError.Statement.TypeError" or "Neo.ClientError.Statement.EntityNotFound"
        or "Neo.ClientError.Statement.ArgumentError" or "Neo.ClientError.Statement.PropertyNotFound";

    /// <summary>Why nothing can be asked at all, in words for an operator; null where the error is about the one statement.</summary>
    public static string? WhyAway(string code)
    {
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) && !code.EndsWith(".Forbidden", StringComparison.Ordinal))
            return "Neo4j does not accept the credentials that the service has.";
        if (code.EndsWith(".DatabaseNotFound", StringComparison.Ordinal))
            return "Neo4j has no database of the name that the service is set to.";
        if (code == NoCode)
            return "Neo4j takes requests and has lost its own database.";
        return code.EndsWith(".DatabaseUnavailable", StringComparison.Ordinal) ? "Neo4j's database is not available." : null;
    }
}
