using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The limits that bound what one document may ask for by naming it again and again.</summary>
internal static class DocumentLimits
{
    public static void CheckDirectives(ValidationContext context, SyntaxNode owner)
    {
        var limit = context.Options.MaxDirectivesPerLocation;
        if (owner.Directives.Count > limit)
        {
            context.ExceedLimit(
                nameof(ValidationOptions.MaxDirectivesPerLocation), limit, $"There are {owner.Directives.Count} directives here", owner.Directives[limit]);
        }
    }

    public static void Check(ValidationContext context, DocumentFacts facts)
    {
        CheckFragmentVisits(context, facts);
        CheckAliases(context, facts);
    }

    private static void CheckFragmentVisits(ValidationContext context, DocumentFacts facts)
    {
        var limit = context.Options.MaxFragmentVisits;
        var visits = 0;
        foreach (var operation in facts.Operations)
        {
            // Each fragment once an operation; the look ahead is bounded by the spreads there are.
            visits += operation.Spreads.Count;
            for (var i = 0; visits <= limit && i < operation.Fragments.Count; i++)
                visits += operation.Fragments[i].Spreads.Count;

            if (visits > limit)
            {
                context.ExceedLimit(
                    nameof(ValidationOptions.MaxFragmentVisits), limit, "The operations of this document reach too many fragment spreads", operation.Node);
            }
        }
    }

    private static void CheckAliases(ValidationContext context, DocumentFacts facts)
    {
        var limit = context.Options.MaxAliases;
        var totals = AliasTotals(facts);
        foreach (var operation in facts.Operations)
        {
            long aliases = operation.Aliases;
            for (var i = 0; i < operation.Spreads.Count; i++)
                aliases = Math.Min(aliases + totals.GetValueOrDefault(operation.Spreads[i]), int.MaxValue);

            if (aliases > limit)
            {
                context.ExceedLimit(
                    nameof(ValidationOptions.MaxAliases),
                    limit,
                    $"{operation.DisplayName} has {aliases} aliased fields, those of its fragments counted at every spread",
                    operation.Node);
            }
        }
    }

    // What a fragment adds wherever it is spread: its own aliases and those of the fragments in it, which come before it in the order used.
    private static Dictionary<FragmentFacts, long> AliasTotals(DocumentFacts facts)
    {
        var totals = new Dictionary<FragmentFacts, long>();
        foreach (var fragment in FragmentsInnerFirst(facts))
        {
            long total = fragment.Aliases;
            for (var i = 0; i < fragment.Spreads.Count; i++)
                total = Math.Min(total + totals.GetValueOrDefault(fragment.Spreads[i]), int.MaxValue);
            totals[fragment] = total;
        }

        return totals;
    }

    // Depth first, with its own stack: a chain of fragments may be longer than the thread's stack is deep. A cycle is cut where it closes.
    private static List<FragmentFacts> FragmentsInnerFirst(DocumentFacts facts)
    {
        var order = new List<FragmentFacts>();
        var seen = new HashSet<FragmentFacts>();
        var open = new Stack<(FragmentFacts Fragment, int Next)>();
        foreach (var root in facts.Fragments)
        {
            if (seen.Add(root))
                open.Push((root, 0));

            while (open.TryPop(out var top))
            {
                if (top.Next == top.Fragment.Spreads.Count)
                {
                    order.Add(top.Fragment);
                    continue;
                }

                open.Push((top.Fragment, top.Next + 1));
                var inner = top.Fragment.Spreads[top.Next];
                if (seen.Add(inner))
                    open.Push((inner, 0));
            }
        }

        return order;
    }
}
