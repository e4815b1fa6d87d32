using System.Text.Json.Nodes;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>Makes a failing operation smaller: leaves out fields, arguments and conditions as long as it still fails.</summary>
internal static class Shrinker
{
    private const int MostTries = 600;

    /// <summary>The smallest operation found that still fails.</summary>
    public static async Task<AskedOperation> Shrink(AskedOperation operation, Func<AskedOperation, Task<bool>> fails)
    {
        var next = 0;
        for (var tries = 0; tries < MostTries && next < Removals(operation).Count; tries++)
        {
            var smaller = operation.Clone();
            Removals(smaller)[next]();
            if (await fails(smaller))
                operation = smaller;
            else
                next++;
        }

        return operation;
    }

    // What is larger comes first. What may not be left out makes a document that is refused and so does not fail.
    private static List<Action> Removals(AskedOperation operation)
    {
        var removals = new List<Action>();
        foreach (var parent in operation.All().Prepend(operation))
        {
            foreach (var child in parent.Children)
                removals.Add(() => parent.Children.Remove(child));
            foreach (var directive in parent.Directives)
                removals.Add(() => parent.Directives.Remove(directive));
            if (parent is not AskedField field)
                continue;
            foreach (var argument in field.Arguments)
            {
                removals.Add(() => field.Arguments.Remove(argument));
                removals.AddRange(Parts(argument.Value));
            }
        }

        return removals;
    }

    private static IEnumerable<Action> Parts(JsonNode? value) => value switch
    {
        JsonObject fields => fields.SelectMany(field => (IEnumerable<Action>)[() => fields.Remove(field.Key), .. Parts(field.Value)]),
        JsonArray items => items.SelectMany((item, i) => (IEnumerable<Action>)[() => items.RemoveAt(i), .. Parts(item)]),
        _ => [],
    };
}
