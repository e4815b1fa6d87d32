using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>Prints an operation as a document and its variables.</summary>
internal sealed class DocumentText
{
    private readonly StringBuilder _body = new();
    private readonly List<string> _definitions = [];
    private readonly List<AskedFragment> _fragments = [];
    private readonly JsonObject _variables = [];

    private DocumentText()
    {
    }

    /// <summary>The document and its variables as JSON.</summary>
    public static (string Document, string Variables) Of(AskedOperation operation)
    {
        var text = new DocumentText();
        text.WriteSelections(operation, 0);
        for (var i = 0; i < text._fragments.Count; i++)
        {
            text._body.Append("\nfragment ").Append(text._fragments[i].Name).Append(" on ").Append(text._fragments[i].TypeCondition);
            text.WriteSelections(text._fragments[i], 0);
        }

        var head = text._definitions.Count == 0 ? "query" : $"query ({string.Join(", ", text._definitions)})";
        return ($"{head}{text._body}", text._variables.ToJsonString());
    }

    private void WriteSelections(AskedSelection parent, int indent)
    {
        _body.Append(" {");
        foreach (var child in parent.Children)
        {
            _body.Append('\n').Append(' ', indent + 2);
            if (child is AskedField field)
                WriteField(field);
            else
                WriteFragment((AskedFragment)child);
            if (child.Children.Count > 0 && child is not AskedFragment { Name: not null })
                WriteSelections(child, indent + 2);
        }

        _body.Append('\n').Append(' ', indent).Append('}');
    }

    private void WriteField(AskedField field)
    {
        if (field.Alias is not null)
            _body.Append(field.Alias).Append(": ");
        _body.Append(field.Definition.Name);
        if (field.Arguments.Count > 0)
        {
            var arguments = field.Arguments.Select(argument => $"{argument.Definition.Name}: {Value(argument)}");
            _body.Append('(').AppendJoin(", ", arguments).Append(')');
        }

        WriteDirectives(field);
    }

    private void WriteFragment(AskedFragment fragment)
    {
        _body.Append("... ");
        if (fragment.Name is null)
        {
            _body.Append("on ").Append(fragment.TypeCondition);
        }
        else
        {
            _body.Append(fragment.Name);
            _fragments.Add(fragment);
        }

        WriteDirectives(fragment);
    }

    private void WriteDirectives(AskedSelection selection)
    {
        foreach (var directive in selection.Directives)
        {
            var condition = directive.IsVariable ? Variable("Boolean!", directive.Condition) : directive.Condition ? "true" : "false";
            _body.Append(" @").Append(directive.Name).Append("(if: ").Append(condition).Append(')');
        }
    }

    private string Value(AskedArgument argument) => argument.Form == ValueForm.Variable
        ? Variable(argument.Definition.Type.ToString(), argument.Value?.DeepClone())
        : Literal(argument.Value, argument.Definition.Type, hoists: argument.Form == ValueForm.Mixed);

    private string Literal(JsonNode? value, GraphQLType type, bool hoists) => (value, type.NullableType) switch
    {
        (null, _) => "null",
        (JsonArray items, ListType list) => $"[{string.Join(", ", items.Select(item => Literal(item, list.OfType, hoists)))}]",
        (_, ListType list) => Literal(value, list.OfType, hoists),
        (JsonObject fields, InputObjectType input) => $"{{ {string.Join(", ", fields.Select(field => $"{field.Key}: {FieldValue(field.Key, field.Value, input, hoists)}"))} }}",
        (_, EnumType) => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    private string FieldValue(string name, JsonNode? value, InputObjectType input, bool hoists)
    {
        if (!input.TryGetField(name, out var field))
            throw new InvalidOperationException($"{input} has no {name}.");
        return hoists && !input.IsOneOf && field.Type.Named is not InputObjectType
            ? Variable(field.Type.ToString(), value?.DeepClone(), isAbsent: value is null)
            : Literal(value, field.Type, hoists);
    }

    private string Variable(string type, JsonNode? value, bool isAbsent = false)
    {
        var name = "v" + _definitions.Count.ToString(CultureInfo.InvariantCulture);
        _definitions.Add($"${name}: {type}");
        if (!isAbsent)
            _variables[name] = value;
        return "$" + name;
    }
}
