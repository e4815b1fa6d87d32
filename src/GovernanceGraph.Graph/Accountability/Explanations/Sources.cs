using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>Writes where a statement comes from, in brackets after it: <c>(Glasgow 2025 committee paper, 1.1 and 2.2)</c>.</summary>
internal sealed class Sources(GraphView view)
{
    private const int PlacesNamed = 2;

    /// <summary>The sources of links that one sentence states together; says so where they are inferred or recorded.</summary>
    public string Of(params IEnumerable<GraphLink> links)
    {
        var all = links.ToArray();
        var remarks = new List<string>();
        if (all.Any(link => view.BasisOf(link) == Provenance.Inferred))
            remarks.Add("inferred from");
        else if (all.Any(link => view.BasisOf(link) == Provenance.Recorded))
            remarks.Add("recorded by a user");
        var cited = Cited(all.SelectMany(view.CitationsOf));
        if (cited.Length == 0)
            return remarks.Count == 0 ? string.Empty : $" ({(remarks[0] == "inferred from" ? "inferred" : remarks[0])})";
        var remark = remarks.Count == 0 ? string.Empty : remarks[0] == "inferred from" ? "inferred from the " : $"{remarks[0]}; ";
        return $" ({remark}{cited})";
    }

    /// <summary>The sources of a node.</summary>
    public string Of(GraphNode node) => Cited(Provenance.CitationsOf(node)) is { Length: > 0 } cited ? $" ({cited})" : string.Empty;

    /// <summary>A document as it is called in a sentence: by its short name where it has one.</summary>
    public static string Document(GraphNode document) => document.Texts("aliases") is [var alias, ..] ? alias : document.Text("name")!;

    private string Cited(IEnumerable<CitedPlace> places) => string.Join("; ", places
        .GroupBy(place => place.Document, StringComparer.Ordinal)
        .OrderBy(group => group.Key, Utf8Order.Comparer)
        .Select(group => $"{Name(group.Key)}, {Places([.. group.Select(Place).Distinct(StringComparer.Ordinal)])}"));

    private string Name(string id) => view.FindNodeAtAnyTime(id) is { } document ? Document(document) : id;

    // A place with a comma of its own stands among others that have none; the first two are named, and the rest counted.
    private static string Places(IReadOnlyList<string> places)
    {
        if (places.Count <= PlacesNamed)
            return Wording.And(places);
        var more = places.Count - PlacesNamed;
        return $"{string.Join(", ", places.Take(PlacesNamed))} and {more.ToString(CultureInfo.InvariantCulture)} more {(more == 1 ? "place" : "places")}";
    }

    private static string Place(CitedPlace place) => place.Item is null ? place.Locator : $"{place.Locator} ({place.Item})";
}
