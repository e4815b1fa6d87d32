using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Coerces a JSON value of a variable to a scalar's value (specification, section 3.5, input coercion).</summary>
/// <param name="value">The value; never JSON's null.</param>
/// <param name="coerced">The coerced value, when the value is one of the scalar.</param>
/// <param name="error">Otherwise what was wrong, for the sender of the request.</param>
/// <returns>Whether the value is one of the scalar.</returns>
public delegate bool ScalarValueParser(JsonElement value, out object? coerced, [NotNullWhen(false)] out string? error);

/// <summary>Coerces a literal of a document to a scalar's value (specification, section 3.5, input coercion).</summary>
/// <param name="literal">The literal; never null's literal nor a variable, though a list or object may hold variables.</param>
/// <param name="variables">The values of the operation's variables; none while a document is validated.</param>
/// <param name="coerced">The coerced value, when the literal is one of the scalar.</param>
/// <param name="error">Otherwise what was wrong, for the writer of the document.</param>
/// <returns>Whether the literal is one of the scalar.</returns>
public delegate bool ScalarLiteralParser(
    ValueNode literal,
    VariableValues variables,
    out object? coerced,
    [NotNullWhen(false)] out string? error);

/// <summary>How a scalar takes its input: as the value of a variable and as a literal.</summary>
/// <param name="ParseValue">Coerces the value of a variable.</param>
/// <param name="ParseLiteral">Coerces a literal.</param>
public sealed record ScalarCoercion(ScalarValueParser ParseValue, ScalarLiteralParser ParseLiteral);
