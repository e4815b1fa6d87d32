using System.Globalization;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Graph.Model;

/// <summary>Short ways to read what the mapping directives say.</summary>
internal static class SyntaxReading
{
    public static DirectiveNode? Directive(this SyntaxNode node, string name) =>
        node.Directives.FirstOrDefault(directive => directive.Name.Value == name);

    public static ValueNode? Value(this DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value;

    public static string? Text(this DirectiveNode directive, string argument) => directive.Value(argument) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    public static IReadOnlyList<string> Texts(this DirectiveNode directive, string argument) =>
        directive.Value(argument) is ListValueNode list ? [.. list.Values.OfType<StringValueNode>().Select(text => text.Value)] : [];

    public static int? Integer(this DirectiveNode directive, string argument) =>
        directive.Value(argument) is IntValueNode value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    public static bool IsTrue(this DirectiveNode directive, string argument) => directive.Value(argument) is BooleanValueNode { Value: true };

    public static Direction ReadDirection(this DirectiveNode relationship) => relationship.Text("direction") switch
    {
        "IN" => Direction.In,
        "BOTH" => Direction.Both,
        _ => Direction.Out,
    };

    /// <summary>The named type inside list and non-null, whether there is a list, and whether the whole is non-null.</summary>
    public static (string Name, bool IsList, bool IsRequired) Unwrap(this TypeNode type)
    {
        var isRequired = type is NonNullTypeNode;
        var isList = false;
        while (true)
        {
            switch (type)
            {
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                case ListTypeNode list:
                    isList = true;
                    type = list.Type;
                    break;
                case NamedTypeNode named:
                    return (named.Name.Value, isList, isRequired);
                default:
                    throw new InvalidOperationException($"Unexpected type syntax {type.Kind}.");
            }
        }
    }
}
