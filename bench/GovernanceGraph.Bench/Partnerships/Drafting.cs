using System.Globalization;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>Adds nodes and links to a change set, each with a citation.</summary>
internal sealed class Drafting(ChangeSetBuilder builder, Random random, string[] documents)
{
    public void Node(string label, string id, string name, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var all = Properties(label == "Document" ? id : null, properties);
        all.Insert(0, new DraftProperty("name", DraftValue.Of(name)));
        builder.Add(new NodeDraft(label, id, all));
    }

    /// <summary>A node that is our own grouping and cites nothing.</summary>
    public void Uncited(string label, string id, string name) =>
        builder.Add(new NodeDraft(label, id, [new DraftProperty("name", DraftValue.Of(name))]));

    public void Link(string from, string type, string to, params ReadOnlySpan<(string Name, object Value)> properties) =>
        builder.Add(new LinkDraft(from, type, to, Properties(null, properties)));

    private List<DraftProperty> Properties(string? document, ReadOnlySpan<(string Name, object Value)> given)
    {
        var all = new List<DraftProperty>(given.Length + 2);
        foreach (var (name, value) in given)
            all.Add(new DraftProperty(name, value as DraftValue ?? DraftValue.Of(value)));
        var locator = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 9)}.{random.Next(1, 40)}");
        all.Add(new DraftProperty(
            "citations",
            DraftValue.List(DraftValue.Object(("document", document ?? documents[random.Next(documents.Length)]), ("locator", locator), ("page", random.Next(1, 60))))));
        return all;
    }
}
