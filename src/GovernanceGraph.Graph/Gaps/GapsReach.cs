using GovernanceGraph.Graph.Accountability;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Gaps;

/// <summary>What the list of gaps can look at: what closes a gap, what comes nearest and who may be meant where these are asked for, and where it lies.</summary>
internal static class GapsReach
{
    // What a text leaves out, which any label can have.
    private const string Absent = "absent.property";

    private static readonly string[] Nearest = ["nearest"];
    private static readonly string[] Candidates = ["candidates"];
    private static readonly string[] Placed = ["areas", "themes", "groups"];

    // What a gap belongs to or is about, as GapPlace looks for it.
    private static readonly SeveralLook Around = new(
    [
        LinkLook.Out("ABOUT") with { From = ["NotStated", "Document"] },
        LinkLook.Out("POST_IN") with { From = ["Post"] },
        LinkLook.Out("PART_OF") with { From = ["Body", "Service", "Instrument", "Inspection"] },
        LinkLook.In("FOUND") with { From = ["Finding", "Evaluation"] },
        LinkLook.In("ASSESSED_AGAINST") with { From = ["Indicator"], To = ["Measure"] },
        LinkLook.Out("RESPONDS_TO") with { From = ["Action"] },
        LinkLook.In("BASED_ON") with { From = ["Evidence"], To = ["Inspection"] },
        LinkLook.In("MEASURED_BY") with { From = ["Measure"] },
    ]);

    public static Reach Reach { get; } = new(
        new LabelStart(Labels, Absent) { Looks = [.. Rules(), .. Places(GapPlace.FurthestLook)] },
        new ArgumentStart("areas") { For = ["areas"], Looks = [new FarLook(Direction.In, "PART_OF", "Area")] },
        new ArgumentStart("themes") { For = ["themes"], Looks = [new FarLook(Direction.In, "PART_OF", "Theme")] },
        new AnyTimeStart("Document") { For = ["searched"] });

    // Where the rules that are asked for can find a gap; the one for all labels finds what is absent.
    private static IEnumerable<LabelledNodes> Labels(GraphSchema schema, FieldArguments arguments)
    {
        var kinds = arguments.Texts("kinds");
        var rules = GapRules.All.Where(rule => kinds is null || kinds.Contains(rule.Kind)).ToArray();
        foreach (var label in schema.Labels)
        {
            if (rules.Any(rule => rule.Labels?.Contains(label.Name) == true))
                yield return new LabelledNodes(label, MustHaveValue: false);
            else if (rules.Any(rule => rule.Labels is null))
                yield return new LabelledNodes(label, MustHaveValue: true);
        }
    }

    private static IEnumerable<Look> Rules() =>
    [
        LinkLook.Out("OWNED_BY"),
        LinkLook.In("PROVIDES", "COMMISSIONS") with { From = ["Service"] },
        LinkLook.In("OVERSEES") with { From = ["Service", "Action", "Body"] },
        LinkLook.In("DELEGATES_TO") with { From = ["Body"] },
        LinkLook.Out("ACCOUNTABLE_TO") with { From = ["Body"] },
        LinkLook.Out("BASED_ON") with { From = ["Finding"] },
        LinkLook.Out("MEASURED_BY") with { From = ["Finding"], Then = [LinkLook.Out("BASED_ON")] },
        LinkLook.In("RESPONDS_TO") with { Then = [LinkLook.Out("OWNED_BY", "ALIGNED_WITH", "AUTHORED_BY") with { For = Nearest }] },
        LinkLook.Out("REPORTS_TO") with { From = ["Document"] },
        LinkLook.Out("FOUND") with { From = ["Inspection"], To = ["Evaluation"] },
        LinkLook.In("ASSESSED_AGAINST") with { From = ["Indicator"] },
        new NamedLook("nearest") { From = ["NotStated"] },
        LinkLook.Out("REPORTS_TO") with { From = ["Action", "Body"], For = Nearest },
        LinkLook.Out("AUTHORED_BY", "ALIGNED_WITH") with { From = ["Action", "Instrument", "Document"], For = Nearest },
        new CitedLook { From = ["Indicator"], For = Nearest, Then = [LinkLook.Out("AUTHORED_BY")] },
        LinkLook.Out("ASSESSED_AGAINST") with { From = ["Measure"], For = Nearest },
        LinkLook.Out("PART_OF") with { From = ["Body"], For = Nearest },
        LinkLook.Out("PART_OF") with { From = ["Service"], For = Nearest, Then = [LinkLook.In("PROVIDES", "COMMISSIONS", "RESPONSIBLE_FOR")] },
        LinkLook.In("RESPONSIBLE_FOR", "SUPPORTS") with { From = ["Service"], For = Nearest },
        LinkLook.In("FOUND") with { From = ["Finding"], For = [.. Nearest, .. Candidates], Then = [LinkLook.Out("INSPECTS", "BASED_ON")] },
        LinkLook.Out("IN_AREA") with { From = ["Finding", "Action"], For = Candidates },
        ChainReach.Remits with { For = Candidates },
    ];

    private static IEnumerable<Look> Places(int looks)
    {
        yield return LinkLook.Out("IN_AREA") with { For = Placed };
        yield return LinkLook.Out("ABOUT") with { To = ["Theme"], For = Placed };
        if (looks > 0)
            yield return Around with { For = Placed, Then = [.. Places(looks - 1)] };
    }
}
