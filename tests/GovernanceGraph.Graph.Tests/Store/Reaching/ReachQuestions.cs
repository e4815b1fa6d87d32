using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Tests.Store.Reaching;

/// <summary>A question to a computation, and which fields of its answer are asked for.</summary>
internal sealed record ReachQuestion(string Name, GraphNode? Subject, FieldArguments Arguments, IReadOnlySet<string> Fields)
{
    public Computation Computation { get; } = Computations.Find(Name);

    public Reach Reach => Subject is null ? Computation.OfRootReach : Computation.OfNodeReach;

    public object? Ask(GraphView view) => Subject is null ? Computation.OfRoot(view, Arguments) : Computation.OfNode(view, view.FindNode(Subject.Id)!);

    public override string ToString() =>
        $"{Name} of {Subject?.Id} ({string.Join(", ", Arguments.Values.Select(argument => $"{argument.Key}: {argument.Value}"))}) {{ {string.Join(' ', Fields)} }}";
}

/// <summary>Questions to the computations that look around in a graph.</summary>
internal static class ReachQuestions
{
    private static readonly string[] Roots = ["Accountability", "Gaps", "Paths", "Record", "Search"];

    // Fields of what a chain or a list of gaps holds, on which it depends how far it looks.
    private static readonly string[] Below = ["id", "message", "nearest", "candidates", "searched", "keys"];

    /// <summary>The nodes of which a chain can be asked.</summary>
    public static IEnumerable<GraphNode> Starts(GraphView view) => view.Schema.Labels
        .Where(label => label.Computed.Any(field => field.By == "Accountability")).SelectMany(view.Nodes);

    /// <summary>The whole chains of some nodes.</summary>
    public static IEnumerable<ReachQuestion> OfNodes(GraphView view, int seed, int most) =>
        Some(Starts(view), seed, most).Select(start => new ReachQuestion("Accountability", start, Arguments(), AllFields("Accountability")));

    /// <summary>Chains and gaps of which one field at a time is asked for.</summary>
    public static IEnumerable<ReachQuestion> OfFields(GraphView view, int seed, int most) =>
        from start in Some(Starts(view), seed, most).Append(null)
        let name = start is null ? "Gaps" : "Accountability"
        from field in AllFields(TypeOf(name))
        from below in Below
        select new ReachQuestion(name, start, Arguments(), new HashSet<string> { "nodes", field, below });

    /// <summary>Root fields with arguments of every kind.</summary>
    public static IEnumerable<ReachQuestion> OfRoots(GraphView view, int seed, int most) =>
        from name in Roots
        from arguments in ArgumentsOf(view, name, seed, most)
        select new ReachQuestion(name, null, arguments, AllFields(TypeOf(name)));

    private static string TypeOf(string computation) => computation switch
    {
        "Gaps" => "GapConnection",
        "Paths" => "Path",
        "Search" => "SearchConnection",
        _ => computation,
    };

    private static HashSet<string> AllFields(string type) => [.. ComposedText.FieldsOf(type)];

    private static IEnumerable<FieldArguments> ArgumentsOf(GraphView view, string computation, int seed, int most)
    {
        var ids = Some(view.Schema.Labels.SelectMany(view.NodesAtAnyTime), seed, most).Select(node => node.Id).ToArray();
        return computation switch
        {
            "Accountability" => ids.Append("nothing").Select(id => Arguments(("id", id))),
            "Gaps" =>
            [
                Arguments(),
                .. view.Schema.Enums.First(word => word.Name == "GapKind").Members.Select(kind => Arguments(("kinds", List(kind.Name)))),
                .. OfLabel(view, "Area").Take(3).Select(area => Arguments(("areas", List(area)))),
                .. OfLabel(view, "Theme").Take(3).Select(theme => Arguments(("themes", List(theme)))),
                Arguments(("areas", List(ids[0]))),
            ],
            "Paths" => ids.Zip(ids.Skip(1).Append(ids[^1])).SelectMany(pair => new[]
            {
                Arguments(("from", pair.First), ("to", pair.Second)),
                Arguments(("from", pair.First), ("to", pair.Second), ("through", List("Area", "Body", "Finding"))),
            }),
            "Search" => ids.Select(id => view.FindNodeAtAnyTime(id)!.Values[view.Schema.Labels[0].Layout.FindColumn("name")!.Index]).Cast<string>().SelectMany(name => new[]
            {
                Arguments(("text", name)),
                Arguments(("text", name[..Math.Min(2, name.Length)])),
                Arguments(("text", name), ("types", List("Body", "Finding"))),
            }),
            _ => [Arguments()],
        };
    }

    private static IEnumerable<string> OfLabel(GraphView view, string label) => view.Nodes(view.Schema.FindLabel(label)!).Select(node => node.Id);

    private static List<object?> List(params IEnumerable<object?> items) => [.. items];

    private static FieldArguments Arguments(params IEnumerable<(string Name, object? Value)> arguments) =>
        new(InputObject.Of(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))));

    private static T[] Some<T>(IEnumerable<T> items, int seed, int most)
    {
        var all = items.ToArray();
        new Random(seed).Shuffle(all);
        return all[..Math.Min(most, all.Length)];
    }
}
