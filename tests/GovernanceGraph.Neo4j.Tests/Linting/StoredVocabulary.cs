using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Tests.Linting;

/// <summary>What a statement may name: the labels, relationship types and properties of the model, and those that the store keeps beside them.</summary>
internal static partial class StoredVocabulary
{
    // Of the nodes that say which graph this is and what was committed.
    private static readonly string[] OfTheState = ["schema", "seed", "version", "settled", "announced", "complete", "changes"];

    // Constants of StoredNames that name indexes and no properties are harmless here: no statement reads a property of that name.
    private static readonly string[] OfTheStore =
        [.. typeof(StoredNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static GraphSchema Model => Repository.Schema;

    public static IReadOnlyList<string> Labels { get; } =
        [StoredNames.Node, StoredNames.GraphState, StoredNames.Commit, .. Model.Labels.Select(label => label.Name)];

    public static IReadOnlyList<string> RelationshipTypes { get; } = [StoredNames.Up, .. Model.Relationships.Select(type => type.Name)];

    public static IReadOnlyList<string> Properties { get; } =
    [
        .. OfTheState,
        .. OfTheStore,
        .. Model.Labels.Select(label => label.Layout).Append(Model.LinkLayout)
            .SelectMany(layout => layout.Columns)
            .SelectMany(column => new[] { column.Name, StoredNames.Fold(column) })
            .Distinct(),
    ];

    /// <summary>Which labels each relationship type may join; every node has the label <see cref="StoredNames.Node"/> as well.</summary>
    public static IReadOnlyList<(string From, string Type, string To)> Ends { get; } =
    [
        .. Model.Relationships.SelectMany(type => type.Ends.SelectMany(ends => Pairs(type.Name, ends))),

        // Some types lead up from where they begin, others from where they end.
        .. Model.Relationships.Where(type => type.LeadsUp)
            .SelectMany(type => type.Ends)
            .SelectMany(ends => Pairs(StoredNames.Up, ends).Concat(Pairs(StoredNames.Up, ends with { From = ends.To, To = ends.From })))
            .Distinct(),
    ];

    private static readonly HashSet<string> Names = [.. Labels, .. RelationshipTypes, .. Properties];

    /// <summary>The names in backticks that are none of these. The linter looks at no keys of maps and patterns, where the same names stand.</summary>
    public static IReadOnlyList<string> UnknownNamesIn(string statement) =>
        [.. Quoted().Matches(statement).Select(match => match.Groups["name"].Value.Replace("``", "`", StringComparison.Ordinal)).Where(name => !Names.Contains(name)).Distinct()];

    private static IEnumerable<(string From, string Type, string To)> Pairs(string type, RelationshipEnds ends) =>
        from start in new[] { ends.From, StoredNames.Node }
        from end in new[] { ends.To, StoredNames.Node }
        select (start, type, end);

    [GeneratedRegex("`(?<name>(?:[^`]|``)+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();
}
