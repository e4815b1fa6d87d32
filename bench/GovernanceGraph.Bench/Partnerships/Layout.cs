using System.Globalization;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>How many nodes of which kind a synthetic graph has: what all partnerships share, and then one partnership after another.</summary>
internal sealed class Layout
{
    public const int Themes = 24;
    public const int NationalBodies = 5;
    public const int SmallestGraph = 500;

    private const int Shared = Themes + NationalBodies + 2;
    private const int PartnershipSize = 2_000;

    private Layout(int nodes)
    {
        Nodes = nodes;
        Partnerships = Math.Max(1, (nodes - Shared) / PartnershipSize);
    }

    public int Nodes { get; }

    public int Partnerships { get; }

    /// <summary>The layout of a graph of exactly that many nodes.</summary>
    public static Layout Of(int nodes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, SmallestGraph);
        return new Layout(nodes);
    }

    public static string AreaId(int partnership) => Id("area", partnership);

    public static string FindingId(int partnership, int finding) => Id("finding", partnership, finding);

    public static string Id(string kind, int partnership, int? number = null) => number is null
        ? string.Create(CultureInfo.InvariantCulture, $"{kind}-p{partnership}")
        : string.Create(CultureInfo.InvariantCulture, $"{kind}-p{partnership}-{number}");

    /// <summary>How many nodes of each kind the partnership has. The shares are about those of the published record.</summary>
    public PartnershipCounts Counts(int partnership)
    {
        var size = ((Nodes - Shared) / Partnerships) + (partnership < (Nodes - Shared) % Partnerships ? 1 : 0);
        var counts = new PartnershipCounts(
            Documents: Share(size, 3),
            Localities: Share(size, 2),
            Posts: Share(size, 5),
            Services: Share(size, 14),
            Inspections: Share(size, 1),
            Evidence: Share(size, 16),
            Findings: Share(size, 18),
            Actions: Share(size, 17),
            Measures: Share(size, 16),
            Bodies: 0);

        // The council area itself is one of the nodes.
        return counts with { Bodies = size - 1 - counts.Total };
    }

    private static int Share(int size, int percent) => Math.Max(1, size * percent / 100);
}

/// <summary>How many nodes of each kind a partnership has, beside its council area.</summary>
internal sealed record PartnershipCounts(
    int Documents, int Localities, int Posts, int Services, int Inspections, int Evidence, int Findings, int Actions, int Measures, int Bodies)
{
    public int Total => Documents + Localities + Posts + Services + Inspections + Evidence + Findings + Actions + Measures + Bodies;
}
