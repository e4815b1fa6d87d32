using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.Graph.Store;

/// <summary>What is said of a list that is asked for without a page and is longer than one.</summary>
internal static class PageErrors
{
    public static GraphQLError TooLarge(int count, PlanLimits limits) => new(
        $"The list has {count.ToString(CultureInfo.InvariantCulture)} entries; the limit MaxPageSize is {limits.MaxPageSize.ToString(CultureInfo.InvariantCulture)}. Ask for pages with `first` and `after`.",
        code: GraphQLErrorCodes.LimitExceeded);
}
