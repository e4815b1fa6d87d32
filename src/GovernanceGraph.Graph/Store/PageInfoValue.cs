using GovernanceGraph.Graph.Plan;

namespace GovernanceGraph.Graph.Store;

/// <summary>A page's <c>pageInfo</c>.</summary>
internal sealed class PageInfoValue(bool hasPrevious, bool hasNext, string? start, string? end) : ComposedValue
{
    public override string TypeName => "PageInfo";

    public override object? Field(string name, FieldArguments _) => name switch
    {
        "hasNextPage" => hasNext,
        "hasPreviousPage" => hasPrevious,
        "startCursor" => start,
        "endCursor" => end,
        _ => throw UnknownField(name),
    };
}
