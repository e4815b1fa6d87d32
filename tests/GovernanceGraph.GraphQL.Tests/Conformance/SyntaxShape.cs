using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>The shape of a node as tests/conformance/shape.mjs writes it.</summary>
internal static class SyntaxShape
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2_000 };

    public static JsonObject Of(DocumentNode document, string source) => Of(document, Encoding.UTF8.GetBytes(source));

    /// <summary>The shape without the places, in which a document and its print differ.</summary>
    public static string WithoutPlaces(SyntaxNode node) => Of(node, source: null).ToJsonString(Deep);

    private static JsonObject Of(SyntaxNode node, byte[]? source)
    {
        var shape = new JsonObject { ["kind"] = node.Kind.ToString() };
        if (source is not null)
        {
            shape["at"] = new JsonArray(
                Offset(node.Location.Start, source), Offset(node.Location.End, source), node.Location.Line, node.Location.Column);
        }

        foreach (var property in node.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.Name is not (nameof(SyntaxNode.Kind) or nameof(SyntaxNode.Location) or nameof(FieldNode.ResponseKey))
                && ValueOf(property, node, source) is { } value)
            {
                shape[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value;
            }
        }

        return shape;
    }

    private static JsonNode? ValueOf(PropertyInfo property, SyntaxNode node, byte[]? source) => property.GetValue(node) switch
    {
        null => null,
        SyntaxNode child => Of(child, source),
        string text => text,
        bool flag => flag,
        OperationType operation => OperationTypes.KeywordOf(operation),
        ICollection { Count: 0 } => null,
        IEnumerable<SyntaxNode> children => new JsonArray([.. children.Select(child => Of(child, source))]),
        var other => throw new InvalidOperationException($"{property.Name} is a {other.GetType()}, for which there is no shape."),
    };

    private static int Offset(int position, byte[] source) => Encoding.UTF8.GetCharCount(source, 0, position);
}
