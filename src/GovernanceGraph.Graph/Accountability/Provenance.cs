using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>Reads on what a link or a node rests (ontology, section 4).</summary>
internal static class Provenance
{
    public const string Stated = "STATED";
    public const string Inferred = "INFERRED";
    public const string Recorded = "RECORDED";

    /// <summary>A stored value of a link, or null where the model has no such property.</summary>
    public static object? Value(this GraphView view, GraphLink link, string column) =>
        view.Schema.LinkLayout.FindColumn(column) is { } found ? link.Values[found.Index] : null;

    /// <summary>A stored value of a node, or null where its label has no such property.</summary>
    public static object? Value(this GraphNode node, string column) =>
        node.Label.Layout.FindColumn(column) is { } found ? node.Values[found.Index] : null;

    public static string BasisOf(this GraphView view, GraphLink link) => (string?)view.Value(link, "basis") ?? Stated;

    /// <summary>Whether it is STATED or RECORDED: only that closes a gap (ontology, section 5).</summary>
    public static bool IsAttested(this GraphView view, GraphLink link) => view.BasisOf(link) != Inferred;

    public static bool IsTitleOnly(this GraphView view, GraphLink link) => view.Value(link, "titleOnly") is true;

    public static IReadOnlyList<string> TextsOf(this GraphView view, GraphLink link, string column) => (string[]?)view.Value(link, column) ?? [];

    /// <summary>The places that state a link, in their stored order.</summary>
    public static IReadOnlyList<CitedPlace> CitationsOf(this GraphView view, GraphLink link) => Places(column => view.Value(link, column));

    /// <summary>The places that state a node, in their stored order.</summary>
    public static IReadOnlyList<CitedPlace> CitationsOf(GraphNode node) => Places(node.Value);

    private static CitedPlace[] Places(Func<string, object?> column)
    {
        var documents = (string?[]?)column("citations.document") ?? [];
        var locators = (string?[]?)column("citations.locator") ?? [];
        var items = (string?[]?)column("citations.item") ?? [];
        return [.. documents.Select((document, index) => new CitedPlace(document!, locators[index]!, items[index]))];
    }
}

/// <summary>One place in one document.</summary>
internal readonly record struct CitedPlace(string Document, string Locator, string? Item);
