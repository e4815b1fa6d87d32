using System.Collections;
using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Store.Reaching;

/// <summary>Everything that a computation answers, as text: to compare the answers over two views of one graph.</summary>
internal static class ComposedText
{
    private static readonly FieldArguments Groups = new(InputObject.Of(
        [KeyValuePair.Create("by", (object?)new List<object?> { "KIND", "AREA", "THEME" })]));

    /// <summary>The answer with all fields, or those of these names; what has no answer is its error.</summary>
    public static string Of(Func<object?> compute, IReadOnlySet<string>? fields = null)
    {
        var text = new StringBuilder();
        try
        {
            Write(text, compute(), fields);
        }
        catch (ComputationException exception)
        {
            return exception.Message;
        }

        return text.ToString();
    }

    /// <summary>The names of the fields of a type that a computation answers, and of the composed types below it.</summary>
    public static IEnumerable<string> FieldsOf(string type) => Below((ObjectType)Records.Served.Schema.Types[type], []);

    private static IEnumerable<string> Below(ObjectType type, HashSet<string> seen) => !seen.Add(type.Name)
        ? []
        : type.Fields.SelectMany(field => field.Type.Named is ObjectType { Name: not GraphSchema.LinkTypeName } below && Records.Served.Model.FindLabel(below.Name) is null
            ? Below(below, seen).Prepend(field.Name)
            : [field.Name]);

    private static void Write(StringBuilder text, object? value, IReadOnlySet<string>? fields)
    {
        switch (value)
        {
            case ComposedValue composed:
                text.Append('{');
                foreach (var field in ((ObjectType)Records.Served.Schema.Types[composed.TypeName]).Fields.Where(field => fields?.Contains(field.Name) != false))
                {
                    text.Append(field.Name).Append(": ");
                    Write(text, composed.Field(field.Name, field.Name == "groups" ? Groups : new FieldArguments(InputObject.Empty)), fields);
                    text.Append(", ");
                }

                text.Append("}\n");
                break;
            case string or null:
                text.Append(value ?? "null");
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(text, item, fields);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }
}
