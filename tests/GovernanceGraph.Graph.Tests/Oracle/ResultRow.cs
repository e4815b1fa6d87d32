namespace GovernanceGraph.Graph.Tests.Oracle;

/// <summary>
/// One object of an answer: its served type, and for each slot null, text, a number, a truth value, another row, a list of these, or an error.
/// </summary>
internal sealed record ResultRow(string TypeName, object?[] Values);
