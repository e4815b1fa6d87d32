using System.Globalization;
using System.Text;

namespace GovernanceGraph.Graph.Plan;

/// <summary>Writes a plan with the values of a request as text for a developer: one line a step, indented by what it belongs to.</summary>
internal sealed class PlanPrinter
{
    private readonly StringBuilder _text = new();
    private readonly BoundPlan _plan;
    private readonly string _today;

    // Places that share a selection share their lines: written anew for each label above them, deep plans would have no end.
    private readonly Dictionary<(NodeProjection Projection, string Labels, int Depth), string> _written = [];

    private PlanPrinter(BoundPlan plan, string today)
    {
        _plan = plan;
        _today = today;
    }

    public static string Print(BoundPlan plan, string today, Func<PlanRoot, string?> access)
    {
        var printer = new PlanPrinter(plan, today);
        foreach (var root in plan.Plan.Roots)
        {
            printer.Write(root);
            if (access(root) is { } text)
                printer.Line(1, $"by {text}");
        }

        return printer._text.ToString();
    }

    public static string Key(SortKey key) => $"{key.Column.Name} {(key.Descending ? "DESC" : "ASC")}";

    public static string Key(GroupKeyPlan key) => key switch
    {
        RelatedGroupKey related => FilterText.Arrow(related.Relationship),
        YearGroupKey year => $"year of {year.Column.Name}",
        _ => ((ColumnGroupKey)key).Column.Name,
    };

    private void Write(PlanRoot root)
    {
        var day = $"on {_plan.Value(root.AsOf) ?? _today}";
        switch (root)
        {
            case NodeRoot one:
                Line(0, $"seek {one.TypeName} \"{_plan.Value(one.Id)}\" {day}");
                Write(1, one.Labels, one.Node);
                break;
            case NodesRoot several:
                Line(0, $"seek {_plan.Value(several.Ids).Count.ToString(CultureInfo.InvariantCulture)} ids {day}");
                Write(1, several.Node.ByLabel.Keys, several.Node);
                break;
            case ListRoot list:
                WriteConnection(0, list.Connection, day);
                break;
            case ComputedRoot computed:
                Line(0, $"compute {computed.Computation} {day}");
                Write(1, computed.Composed);
                break;
        }
    }

    private void WriteConnection(int depth, ConnectionPlan list, string day)
    {
        IReadOnlyList<string> labels;
        if (list.Source is RelationshipSource { Relationship: var relationship })
        {
            labels = relationship.TargetLabels;
            Line(depth, $"expand {FilterText.Arrow(relationship)} {string.Join('|', labels)}");
        }
        else
        {
            labels = [((LabelSource)list.Source).Label.Name];
            Line(depth, $"scan {labels[0]} {day}");
        }

        var arguments = _plan.Value(list.Arguments);
        if (arguments.Where is not null)
            Line(depth + 1, $"where {FilterText.Of(arguments.Where, withValues: true)}");
        Line(depth + 1, $"sort {string.Join(", ", arguments.Sort.Select(Key).Append("id"))}");
        Line(depth + 1, Page(arguments.Page));
        foreach (var slot in list.Slots)
        {
            switch (slot)
            {
                case TotalCountSlot:
                    Line(depth + 1, "count");
                    break;
                case NodesSlot nodes:
                    Write(depth + 1, labels, nodes.Nodes);
                    break;
                case EdgesSlot edges:
                    Write(depth + 1, labels, edges.Edges);
                    break;
                case GroupsSlot groups:
                    Line(depth + 1, $"group by {string.Join(", ", _plan.Value(groups.By).Select(Key).DefaultIfEmpty("nothing"))}");
                    break;
            }
        }
    }

    private static string Page(PageRequest page)
    {
        var count = page.Count is { } wanted ? wanted.ToString(CultureInfo.InvariantCulture) : "all";
        return $"page {(page.Backwards ? "last" : "first")} {count}{Bound(" after", page.After)}{Bound(" before", page.Before)}";
    }

    private static string Bound(string word, CursorKey? key) => key is null ? string.Empty : $"{word} \"{key.NodeId}\"";

    private void Write(int depth, IEnumerable<string> labels, NodeProjection projection)
    {
        var key = (projection, string.Join('|', labels), depth);
        if (!_written.TryGetValue(key, out var text))
            _written[key] = text = Project(depth, labels, projection);
        _text.Append(text);
    }

    // Labels of which the same is wanted share their lines.
    private string Project(int depth, IEnumerable<string> labels, NodeProjection projection)
    {
        var start = _text.Length;
        var wanted = labels.Where(projection.ByLabel.ContainsKey)
            .Select(label => (Label: label, Text: Nested(depth + 1, projection.ByLabel[label])))
            .ToArray();
        foreach (var group in wanted.GroupBy(item => item.Text))
        {
            var names = group.Select(item => item.Label).ToArray();
            Line(depth, $"project {(names.Length > 3 ? $"{names.Length.ToString(CultureInfo.InvariantCulture)} labels" : string.Join('|', names))}");
            _text.Append(group.Key);
        }

        return Cut(start);
    }

    private string Nested(int depth, IReadOnlyList<NodeSlot> slots)
    {
        var start = _text.Length;
        var plain = slots.Select(slot => slot is ColumnSlot column ? column.Column.Name : (slot as ValueSlot)?.Property.Name).OfType<string>().ToArray();
        if (plain.Length > 0)
            Line(depth, string.Join(", ", plain));
        foreach (var slot in slots)
        {
            switch (slot)
            {
                case ConnectionPlan list:
                    WriteConnection(depth, list, string.Empty);
                    break;
                case SingleSlot single:
                    Line(depth, $"expand {FilterText.Arrow(single.Relationship)} {string.Join('|', single.Relationship.TargetLabels)}, one at most");
                    Write(depth + 1, single.Relationship.TargetLabels, single.Edge);
                    break;
                case StatementsPlan statements:
                    var arguments = _plan.Value(statements.Arguments);
                    Line(depth, $"statements that cite it{(arguments.Locator is null ? string.Empty : $" where {FilterText.Of(arguments.Locator, withValues: true)}")}");
                    Line(depth + 1, Page(arguments.Page));
                    break;
                case ComputedSlot computed:
                    Line(depth, $"compute {computed.Computation}");
                    break;
            }
        }

        return Cut(start);
    }

    private string Cut(int start)
    {
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return text;
    }

    private void Write(int depth, IReadOnlyList<string> labels, EdgeProjection edge)
    {
        foreach (var slot in edge.Slots)
        {
            if (slot is EdgeNodeSlot node)
                Write(depth, labels, node.Node);
            else if (slot is EdgeLinkSlot link)
                Line(depth, $"link {string.Join(", ", link.Link.Slots.Select(Name))}");
        }
    }

    private void Write(int depth, ComposedProjection composed) => Line(depth, string.Join(", ", composed.Slots.Select(slot => slot.Field)));

    private static string Name(LinkSlot slot) => slot switch
    {
        LinkIdSlot => "id",
        LinkTypeSlot => "type",
        LinkEndSlot end => end.From ? "from" : "to",
        LinkColumnSlot column => column.Column.Name,
        LinkValueSlot value => value.Property.Name,
        LinkComputedSlot computed => $"compute {computed.Computation}",
        _ => slot.GetType().Name,
    };

    private void Line(int depth, string line) => _text.Append(' ', depth * 2).Append(line.TrimEnd()).Append('\n');
}
