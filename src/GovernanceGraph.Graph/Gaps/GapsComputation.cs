using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>The root field that lists what no document says, by area, kind and theme.</summary>
internal sealed class GapsComputation : Computation
{
    public override string Name => "Gaps";

    public override Reach OfRootReach => GapsReach.Reach;

    public override object? OfRoot(GraphView view, FieldArguments arguments)
    {
        var place = new GapPlace(view);
        var areas = arguments.Texts("areas") is { } areaIds ? place.WithParts(areaIds, "Area") : null;
        var themes = arguments.Texts("themes") is { } themeIds ? place.WithParts(themeIds, "Theme") : null;
        var kinds = arguments.Texts("kinds");
        var gaps = GapRules.All.Where(rule => kinds is null || kinds.Contains(rule.Kind))
            .SelectMany(rule => OfRule(view, rule))
            .Where(gap => areas is null || place.Areas(gap.From).Any(area => areas.Contains(area.Id)))
            .Where(gap => themes is null || place.Themes(gap.From).Any(theme => themes.Contains(theme.Id)));
        return new GapConnection(new ComputedPage<Gap>("gaps", gaps, Key, arguments), place);
    }

    private static IEnumerable<Gap> OfRule(GraphView view, GapRule rule) => view.Schema.Labels
        .Where(label => rule.Labels is null || rule.Labels.Contains(label.Name))
        .SelectMany(view.Nodes).SelectMany(node => rule.Of(view, node));

    // By kind in the order of the schema, then by what it is missing of, then by the property.
    private static string Key(Gap gap) => $"{(char)('A' + GapRules.PlaceOf(gap.Kind))}{gap.Id}";
}

/// <summary>The gaps of a list, a page at a time.</summary>
internal sealed class GapConnection(ComputedPage<Gap> page, GapPlace place) : ComposedValue
{
    public override string TypeName => "GapConnection";

    public override object? Field(string name, FieldArguments arguments) => name switch
    {
        "totalCount" => page.TotalCount,
        "nodes" => page.Items,
        "edges" => page.Items.Select(gap => new GapEdge(gap, page.Cursor(gap))),
        "pageInfo" => page.PageInfo(),
        "groups" => GapGroups.Of(page.All, arguments.Texts("by") ?? [], place),
        _ => throw UnknownField(name),
    };

    private sealed class GapEdge(Gap gap, string cursor) : ComposedValue
    {
        public override string TypeName => "GapEdge";

        public override object? Field(string name, FieldArguments arguments) => name switch
        {
            "cursor" => cursor,
            "node" => gap,
            _ => throw UnknownField(name),
        };
    }
}
