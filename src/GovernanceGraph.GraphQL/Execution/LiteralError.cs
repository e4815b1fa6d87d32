using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Why a literal is no value of its type.</summary>
/// <param name="Message">What was wrong, and what was found.</param>
/// <param name="Node">The literal, or the part of it that is wrong.</param>
/// <param name="Path">The way to that part; null for the whole.</param>
internal sealed record LiteralError(string Message, SyntaxNode Node, InputPath? Path);
