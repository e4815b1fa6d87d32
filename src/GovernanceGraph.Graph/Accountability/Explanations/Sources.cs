using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Store;

namespace GovernanceGraph.Graph.Accountability.Explanations;

/// <summary>Writes where a statement comes from, in brackets after it: <c>(000, 1.1 and 2.2)</c>.</summary>
internal sealed class Sources(GraphView view)
{
    private const int PlacesNamed = 2;
    private const string IdPrefix = "doc-";

    private readonly SortedSet<string> _cited = new(Utf8Order.Comparer);

    /// <summary>The sources of links that one sentence states together; says so where they are inferred or recorded.</summary>
    public string Of(params IEnumerable<GraphLink> links)
    {
        var all = links.ToArray();
        var cited = Cited(all.SelectMany(view.CitationsOf));
        if (all.Any(link => view.BasisOf(link) == Provenance.Inferred))
            return cited.Length == 0 ? " (inferred)" : $" (inferred; {cited})";
        if (all.Any(link => view.BasisOf(link) == Provenance.Recorded))
            return cited.Length == 0 ? " (recorded by a user)" : $" (recorded by a user; {cited})";
        return cited.Length == 0 ? string.Empty : $" ({cited})";
    }

    /// <summary>The sources of a node.</summary>
    public string Of(GraphNode node) => Cited(Provenance.CitationsOf(node)) is { Length: > 0 } cited ? $" ({cited})" : string.Empty;

    /// <summary>
    /// A document as it is called in brackets: by its id without the prefix. The list of sources at the end says which it is.
    /// </summary>
    public string Key(string documentId)
    {
        _cited.Add(documentId);
        return documentId.StartsWith(IdPrefix, StringComparison.Ordinal) ? documentId[IdPrefix.Length..] : documentId;
    }

    /// <summary>The documents that were cited, each with its name, date and marking.</summary>
    public string List() => _cited.Count == 0 ? string.Empty : $"Sources: {string.Join("; ", _cited.ToArray().Select(Listed))}.";

    /// <summary>The markings of the documents that were cited.</summary>
    public IEnumerable<string> Markings() => _cited.Select(id => view.FindNodeAtAnyTime(id)?.Text("marking")).OfType<string>();

    private string Listed(string id)
    {
        var document = view.FindNodeAtAnyTime(id);
        var date = document?.Text("date") ?? document?.Text("period.printed");
        var marking = document?.Text("marking");
        return $"{Key(id)} is “{document?.Text("name")}”{(date is null ? string.Empty : $", {date}")}{(marking is null ? string.Empty : $", marked {marking}")}";
    }

    private string Cited(IEnumerable<CitedPlace> places) => string.Join("; ", places
        .GroupBy(place => place.Document, StringComparer.Ordinal)
        .OrderBy(group => group.Key, Utf8Order.Comparer)
        .Select(group => $"{Key(group.Key)}, {Places([.. group.Select(Place).Distinct(StringComparer.Ordinal)])}"));

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
