using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// How deep the compiled selections are nested at most. Everything that walks them, the writer first, may recurse because of this check.
/// </summary>
internal static class SelectionDepth
{
    /// <summary>Refuses an operation that is nested deeper than <see cref="CompilerLimits.MaxDepth"/>, or without end.</summary>
    /// <exception cref="GraphQLRequestException">It is.</exception>
    public static void Check(CompiledSelectionSet root, IReadOnlyCollection<CompiledSelectionSet> all, CompilerLimits limits)
    {
        // The longest way from the root, level by level of what nothing unfinished refers to (a topological order).
        var incoming = new Dictionary<CompiledSelectionSet, int>(all.Count);
        foreach (var set in all)
        {
            foreach (var field in set.Slots)
            {
                if (field.Selection is { } below)
                    incoming[below] = incoming.GetValueOrDefault(below) + 1;
            }
        }

        var finished = 0;
        var deepest = 0;
        var ready = new Queue<(CompiledSelectionSet Set, int Depth)>();
        ready.Enqueue((root, 1));
        while (ready.TryDequeue(out var next))
        {
            finished++;
            deepest = next.Depth;
            foreach (var field in next.Set.Slots)
            {
                if (field.Selection is { } below && --incoming[below] == 0)
                    ready.Enqueue((below, next.Depth + 1));
            }
        }

        if (finished < all.Count)
            throw OperationCompiler.RequestError("The fragments of the operation spread each other in a circle, so that its fields are nested without end.");
        if (deepest > limits.MaxDepth)
        {
            throw OperationCompiler.RequestError(
                $"The operation nests its fields {deepest} levels deep; the limit MaxDepth is {limits.MaxDepth}.",
                code: GraphQLErrorCodes.LimitExceeded);
        }
    }
}
