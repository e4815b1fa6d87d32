using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>What a chain can look at from its start: the roles in the order of <see cref="StepRole"/>, the way up, the gaps.</summary>
internal static class ChainReach
{
    // Steps alone ask for no gap.
    private static readonly string[] Gaps = ["gaps", "explanation", "mermaid", "markings"];

    // Who was told, and what that body is part of.
    private static readonly LinkLook Told = LinkLook.Out("REPORTS_TO") with { Then = [LinkLook.Out("PART_OF") with { From = ["Body"] }] };

    private static readonly LinkLook Inspection = LinkLook.In("FOUND") with
    {
        From = ["Finding"],
        Then =
        [
            LinkLook.Out("INSPECTS") with { BeginsUp = true },
            LinkLook.Out("BASED_ON"),
            Told,
            LinkLook.In("ABOUT") with { To = ["Document"], Then = [Told] },
        ],
    };

    private static readonly CitedLook Authors = new() { From = ["Measure", "Indicator"], Then = [LinkLook.Out("AUTHORED_BY") with { BeginsUp = true }] };

    /// <summary>Every remit that covers a theme of the start or one above it, with the areas of those who hold it.</summary>
    public static LinkLook Remits { get; } = LinkLook.Out("ABOUT") with
    {
        To = ["Theme"],
        From = ["Finding", "Measure", "Action"],
        Then =
        [
            new FarLook(Direction.Out, "PART_OF", "Theme")
            {
                Then =
                [
                    LinkLook.In("ABOUT") with
                    {
                        To = ["Term"],
                        Then = [LinkLook.In("RESPONSIBLE_FOR") with { To = ["Body"], BeginsUp = true, Then = [LinkLook.Out("IN_AREA")] }],
                    },
                ],
            },
        ],
    };

    /// <summary>The reach of a chain that starts at these nodes.</summary>
    public static Reach From(ReachStart start) =>
        new(start with { Looks = FromStart, BeginsUp = true }, new AnyTimeStart("Document") { For = ["searched"] }) { Above = Above, CitedFor = "explanation" };

    private static IReadOnlyList<Look> FromStart { get; } =
    [
        LinkLook.Out("OWNED_BY", "ALIGNED_WITH", "AUTHORED_BY") with { BeginsUp = true },
        LinkLook.In("PROVIDES", "COMMISSIONS", "RESPONSIBLE_FOR", "OVERSEES") with { BeginsUp = true },
        LinkLook.Out("ASSESSED_AGAINST") with { From = ["Measure"], Then = [LinkLook.Out("OWNED_BY") with { BeginsUp = true }, Authors with { For = ["nearest"] }] },
        LinkLook.In("RESPONDS_TO") with { Then = [LinkLook.Out("OWNED_BY", "ALIGNED_WITH", "AUTHORED_BY") with { BeginsUp = true }] },
        Authors,
        LinkLook.Out("PART_OF") with { From = ["Service"], Then = [LinkLook.In("PROVIDES", "COMMISSIONS", "RESPONSIBLE_FOR") with { BeginsUp = true }] },
        Remits,
        LinkLook.In("ABOUT") with { From = ["Theme"], To = ["Term"], Then = [LinkLook.In("RESPONSIBLE_FOR", "OVERSEES") with { BeginsUp = true }] },
        Inspection,
        LinkLook.Out("RESPONDS_TO") with { Then = [Inspection] },
        Told,
        LinkLook.Out("BASED_ON", "USES_TERM", "IN_AREA"),
        LinkLook.Out("MEASURED_BY") with { Then = [LinkLook.Out("BASED_ON")] },
        LinkLook.In("ASSESSED_AGAINST") with { From = ["Indicator"], For = Gaps },
        LinkLook.In("ABOUT") with { To = ["NotStated"], For = Gaps, Then = [new NamedLook("nearest")] },
        LinkLook.In("SUPPORTS") with { From = ["Service"], For = ["nearest"] },
    ];

    private static IReadOnlyList<Look> Above { get; } =
    [
        LinkLook.Out("ACCOUNTABLE_TO", "POST_IN", "DELEGATES_TO"),
        LinkLook.In("OVERSEES", "DELEGATES_TO"),
        LinkLook.Out("PART_OF") with { From = ["Body"] },
        LinkLook.Out("RESPONSIBLE_FOR", "OVERSEES") with { From = ["Body", "Post"], To = ["Term"] },
        LinkLook.Out("REPORTS_TO") with { From = ["Body"], For = ["nearest"] },
    ];
}
