using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements.Conditions;

/// <summary>
/// The pattern of a root list, with its condition. A relationship of which <c>some</c> or <c>single</c> end is known by a value that has an index
/// becomes part of the pattern, and Neo4j starts from that end. The label of the list is looked at after that: with it in the pattern, Neo4j may
/// multiply the nodes of a small label by the ends that the index finds.
/// </summary>
internal sealed class RootPattern
{
    // Neo4j looks at nothing that comes after a limit before it has the nodes. DISTINCT would do too, but remembers nodes that are left out.
    private const string LookNoFurther = "LIMIT 9223372036854775807";

    private readonly string _node;
    private readonly string _pattern;
    private readonly string _where;
    private readonly bool _isFromEnd;

    private RootPattern(string node, string pattern, string where, bool isFromEnd, bool isSelective) =>
        (_node, _pattern, _where, _isFromEnd, IsSelective) = (node, pattern, where, isFromEnd, isSelective);

    /// <summary>Whether the condition leads to few nodes by an index.</summary>
    public bool IsSelective { get; }

    /// <summary>The visible nodes of a label that meet a condition.</summary>
    /// <param name="visibility">The day.</param>
    /// <param name="node">The variable of the node.</param>
    /// <param name="label">The label.</param>
    /// <param name="shape">The condition, or null for all nodes.</param>
    /// <param name="filter">Finds it in a request.</param>
    public static RootPattern Of(VisibilityWriter visibility, string node, NodeLabel label, Filter? shape, Func<Request, Filter> filter)
    {
        var conditions = new ConditionWriter(visibility);
        var about = new NodeVariables(node, null, [label]);
        var all = shape is null ? [] : Flatten(shape, filter).ToArray();
        var isById = all.Any(item => Selects(item.Shape, isId: true));
        var isByIndex = all.Any(item => Selects(item.Shape, isId: false, [label]));
        var start = isById ? -1 : FindStart(visibility.Schema, all, onlyById: isByIndex);
        if (start < 0)
        {
            return new RootPattern(
                node,
                $"({node}:{StoredNames.Quote(label.Name)})",
                Predicates.And([visibility.OfNode(node, [label]), .. all.Select(item => conditions.Write(item.Shape, item.Filter, about))]),
                isFromEnd: false,
                isById || all.Any(item => item.Shape is ColumnFilter { Comparison: not Comparison.IsNull } column && HasIndex(label, column.Column)));
        }

        var (link, end) = (visibility.Builder.Variable("r"), visibility.Builder.Variable("m"));
        var related = (RelatedFilter)all[start].Shape;
        var targets = visibility.Schema.LabelsOf(related.Relationship.TargetLabels);
        Filter OfEnd(Request request) => ((RelatedFilter)all[start].Filter(request)).Filter;
        var seek = Seek(end, targets, [.. Flatten(related.Filter, OfEnd).Select(item => item.Shape)]);
        // That one end exists leads to the node; that it is the only one remains to be seen.
        var others = all.Where((_, index) => index != start || related.Quantifier == Quantifier.Single);
        var pattern = RelationshipPattern.Write(related.Relationship, related.Relationship.Direction, node, link, $"{end}:{seek.Labels}");
        var isFound = Predicates.Where(
            visibility.OfLink(link, related.Relationship.Type),
            visibility.OfEnd(end, related.Relationship),
            conditions.Write(related.Filter, OfEnd, new NodeVariables(end, link, targets)));
        return new RootPattern(
            node,
            $"{pattern} {seek.Hint}{isFound} WITH {node} {LookNoFurther}",
            Predicates.And(
            [
                IsOf(node, label, visibility.Schema, related.Relationship, targets),
                visibility.OfNode(node, [label]),
                .. others.Select(item => conditions.Write(item.Shape, item.Filter, about)),
            ]),
            isFromEnd: true,
            isSelective: true);
    }

    /// <summary>The clauses that find each node once.</summary>
    /// <param name="conditions">What must hold of the node beside the condition of the list.</param>
    public string Match(params IEnumerable<string> conditions) => $"{Find(conditions)}{(_isFromEnd ? $" WITH DISTINCT {_node}" : string.Empty)}";

    /// <summary>The predicate that there is such a node.</summary>
    /// <inheritdoc cref="Match"/>
    public string Exists(params IEnumerable<string> conditions) => $"EXISTS {{ {Find(conditions)} RETURN {_node} }}";

    /// <summary>Whether a label keeps an index of a column.</summary>
    public static bool HasIndex(NodeLabel label, Column column) =>
        label.Layout.Properties.Any(property => property.IsIndexed && property.Columns.Any(own => own.Name == column.Name));

    private string Find(IEnumerable<string> conditions) => $"MATCH {_pattern}{Predicates.Where([_where, .. conditions])}";

    private static IEnumerable<(Filter Shape, Func<Request, Filter> Filter)> Flatten(Filter shape, Func<Request, Filter> filter) => shape is AndFilter and
        ? and.Filters.SelectMany((item, index) => Flatten(item, request => ((AndFilter)filter(request)).Filters[index]))
        : [(shape, filter)];

    // By id first: it leads to one node.
    private static int FindStart(GraphSchema schema, (Filter Shape, Func<Request, Filter> Filter)[] all, bool onlyById)
    {
        var byId = Array.FindIndex(all, item => IsKnown(schema, item, isId: true));
        return byId >= 0 || onlyById ? byId : Array.FindIndex(all, item => IsKnown(schema, item, isId: false));
    }

    // The ends may lead to nodes of other labels as well.
    private static string IsOf(string node, NodeLabel label, GraphSchema schema, RelationshipField relationship, IReadOnlyList<NodeLabel> ends)
    {
        var back = relationship with { Direction = Opposite(relationship.Direction), TargetLabels = [label.Name] };
        return EndLabels.MustBeNamed(schema, back, ends) ? $"{node}:{StoredNames.Quote(label.Name)}" : Predicates.True;
    }

    private static Direction Opposite(Direction direction) => direction switch
    {
        Direction.Out => Direction.In,
        Direction.In => Direction.Out,
        _ => Direction.Both,
    };

    private static bool IsKnown(GraphSchema schema, (Filter Shape, Func<Request, Filter> Filter) item, bool isId) =>
        item.Shape is RelatedFilter { Quantifier: Quantifier.Some or Quantifier.Single } related
        && Flatten(related.Filter, item.Filter).Any(inner => Selects(inner.Shape, isId, schema.LabelsOf(related.Relationship.TargetLabels)));

    private static bool Selects(Filter shape, bool isId, IReadOnlyList<NodeLabel>? labels = null) =>
        shape is ColumnFilter { Comparison: Comparison.Equal or Comparison.In, Column.IsList: false } column
        && (column.Column.Name == StoredNames.Id ? isId : !isId && labels is [var single] && HasIndex(single, column.Column));

    // An end that can have several labels is looked up among the ids of all nodes. Without the hint Neo4j may scan the index, by what it happened
    // to know of its size when it planned.
    private static (string Labels, string Hint) Seek(string end, IReadOnlyList<NodeLabel> labels, Filter[] filters)
    {
        var own = RelationshipPattern.Labels(labels.Select(label => label.Name));
        var known = (ColumnFilter)(Array.Find(filters, filter => Selects(filter, isId: true)) ?? Array.Find(filters, filter => Selects(filter, isId: false, labels))!);
        var indexed = labels.Count > 1 ? StoredNames.Quote(StoredNames.Node) : own;
        return (labels.Count > 1 ? $"{indexed}&({own})" : own, $"USING INDEX SEEK {end}:{indexed}({StoredNames.Quote(known.Column.Name)})");
    }
}
