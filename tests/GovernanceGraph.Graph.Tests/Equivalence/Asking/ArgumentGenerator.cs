using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>Arguments of every field that the served schema has, with values that mostly mean something in the graph asked.</summary>
internal sealed class ArgumentGenerator(ServedSchema served, RecordedGraph graph, RandomValues values, Coverage coverage, IReadOnlyList<string> cursors)
{
    private const int FewEntries = 4;
    private const int LikelihoodOfNew = 30;

    // When most of the record is there, and what began late is not.
    private static readonly string[] LateDays = ["2021-07-15", "2024-05-05", "2026-01-02", "2031-01-01"];

    private readonly WhereGenerator _wheres = new(served, graph, values, coverage);
    private readonly OperandGenerator _operands = new(graph, values);

    /// <summary>Arguments for a field; nested lists are mostly asked for in small pages, so that answers stay readable.</summary>
    public List<AskedArgument> For(FieldDefinition field, bool isNested)
    {
        var arguments = new List<AskedArgument>();
        foreach (var argument in field.Arguments)
        {
            if (!argument.IsRequired && !values.Chance(Math.Max(Likelihood(argument.Name, isNested), coverage.IsNew(argument.Coordinate) ? LikelihoodOfNew : 0)))
                continue;
            coverage.Note(argument.Coordinate);
            arguments.Add(new AskedArgument(argument, Value(argument, field, isNested), Form(argument)));
        }

        // A page is counted from one end; both are asked for seldom.
        if (arguments.Exists(argument => argument.Definition.Name == "first") && !values.Chance(1))
            arguments.RemoveAll(argument => argument.Definition.Name == "last");
        return arguments;
    }

    /// <summary>The same arguments, those that are variables with other values: the document stays what it was.</summary>
    public List<AskedArgument> Again(AskedField field, bool isNested) =>
    [
        .. field.Arguments.Select(argument => argument.Form == ValueForm.Variable
            ? argument with { Value = Value(argument.Definition, field.Definition, isNested) }
            : argument with { Value = argument.Value?.DeepClone() }),
    ];

    private static int Likelihood(string argument, bool isNested) => argument switch
    {
        "first" => isNested ? 60 : 45,
        "last" => 12,
        "after" or "before" => 4,
        "where" or "locator" => isNested ? 20 : 45,
        "sort" => 35,
        "asOf" => 20,
        "areas" or "themes" => 20,
        _ => 40,
    };

    private ValueForm Form(InputValue argument)
    {
        // Operands of lists of conditions are hoisted only where null means that a variable was left out.
        if (argument.Name is "where" && values.Chance(30))
            return ValueForm.Mixed;
        return values.Chance(50) ? ValueForm.Variable : ValueForm.Literal;
    }

    private JsonNode? Value(InputValue argument, FieldDefinition field, bool isNested) => argument.Name switch
    {
        "where" => _wheres.Where((InputObjectType)argument.Type.Named, hasLink: isNested),
        "sort" => Sort((InputObjectType)argument.Type.Named),
        "first" or "last" => values.Chance(98) ? 1 + values.Below(FewEntries) : values.One([0, 0, 50, 1_000, 1_001, -1]),
        "after" or "before" => values.Chance(95) ? null : cursors.Count > 0 && values.Chance(80) ? values.One(cursors) : "no-cursor",
        "asOf" => values.Chance(40) ? values.Day() : values.One(LateDays),
        "locator" => _wheres.Text((InputObjectType)argument.Type.Named, values.One(["Key messages", "1", "Appendix A"])),
        "id" => Id(field.Type.Named),
        "ids" => new JsonArray([.. Enumerable.Range(0, values.Below(5)).Select(_ => Id(field.Type.Named))]),
        "from" => Id(field.Type.Named),
        "to" => Id(field.Type.Named),
        "areas" => _operands.Ids("Area", null),
        "themes" => _operands.Ids("Theme", null),
        "text" => SearchText(),
        _ when argument.Type.Named is EnumType words => Enums(argument, words),
        _ => throw new InvalidOperationException($"Nobody told how to fill {argument.Coordinate}."),
    };

    private JsonArray Sort(InputObjectType sort) =>
    [
        .. Enumerable.Range(0, 1 + values.Below(3)).Select(_ =>
        {
            var key = coverage.Pick(sort.Fields, field => field.Coordinate);
            coverage.Note(key.Coordinate);
            return (JsonNode)new JsonObject { [key.Name] = values.Chance(50) ? "ASC" : "DESC" };
        }),
    ];

    private JsonArray Enums(InputValue argument, EnumType words)
    {
        var known = argument.Name == "through" ? values.Some(words.Values, words.Values.Count) : values.Some(words.Values, 4);
        return [.. known.Select(word => (JsonNode)word.Name)];
    }

    // Half the time something with links of its own, which has more to tell.
    private JsonNode Id(NamedType type)
    {
        if (values.Chance(4))
            return values.One(["unknown-1", "", "are", "find-\u00E9\"\\"]);
        var labels = served.FindType(type.Name)?.Labels;
        IReadOnlyList<GraphNode> nodes = labels is null || values.Chance(3) ? graph.Nodes : [.. labels.SelectMany(label => graph.OfLabel(label.Name))];
        if (values.Chance(50) && nodes.Where(node => graph.LinksAt(node.Id).Count > 2).Take(20).ToArray() is { Length: > 0 } linked)
            nodes = linked;
        return nodes.Count == 0 ? "unknown-1" : values.One(nodes).Id;
    }

    private string SearchText()
    {
        var node = values.One(graph.Nodes);
        var text = values.Chance(60) ? node.Text("name")! : values.Chance(50) && node.Texts("aliases") is { Count: > 0 } aliases ? values.One(aliases) : node.Text("gist") ?? values.Text();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var chosen = words.Skip(values.Below(words.Length)).Take(1 + values.Below(3)).ToArray();
        if (chosen.Length > 0 && values.Chance(50) && chosen[^1].Length > 1 && !char.IsSurrogate(chosen[^1][0]) && !char.IsSurrogate(chosen[^1][1]))
            chosen[^1] = chosen[^1][..1];
        return values.Chance(10) ? text : string.Join(values.Chance(80) ? " " : "-", chosen);
    }
}
