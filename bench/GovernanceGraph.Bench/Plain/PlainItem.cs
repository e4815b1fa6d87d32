namespace GovernanceGraph.Bench.Plain;

/// <summary>A node as somebody would write it who has these four operations to answer and no other.</summary>
internal sealed class PlainItem
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required string Name { get; init; }

    public required string Fold { get; init; }

    public string? Kind { get; init; }

    public string? Gist { get; init; }

    public string? Progress { get; init; }

    public string? Date { get; init; }

    public required string Basis { get; init; }

    public required PlainCitation[] Citations { get; init; }

    public PlainLink[] OwnedBy { get; set; } = [];

    public PlainLink[] AccountableTo { get; set; } = [];

    public PlainLink[] Evidence { get; set; } = [];

    public PlainLink[] About { get; set; } = [];

    public PlainLink[] Actions { get; set; } = [];

    public PlainLink[] Providers { get; set; } = [];

    public PlainLink[] Findings { get; set; } = [];
}

/// <summary>A link as seen from one end.</summary>
internal sealed record PlainLink(PlainItem End, string Basis, PlainCitation[] Citations);

/// <summary>A place in a document.</summary>
internal sealed record PlainCitation(string Document, string Locator);
