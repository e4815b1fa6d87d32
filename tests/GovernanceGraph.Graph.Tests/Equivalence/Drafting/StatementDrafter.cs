using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Tests.Equivalence.Drafting;

/// <summary>Drafts of nodes and links with any of the properties that the model lets them have, which the check of a change set lets through.</summary>
/// <param name="values">Where values come from.</param>
/// <param name="origin">Who makes the change: users record, the seed states.</param>
/// <param name="documents">The ids of the documents that can be cited; none for the first documents.</param>
/// <param name="premises">What an inference can rest on.</param>
internal sealed class StatementDrafter(RandomValues values, Origin origin, IReadOnlyList<string> documents, IReadOnlyList<string> premises)
{
    private static readonly string[] Provenance = ["id", "basis", "rules", "premises", "citations", "recorded", "absent", "nearest", "validFrom", "validTo", "role"];
    private static readonly string[] Rules = ["R1_LOCAL_INSTANCE", "R2_COLLECTIVE", "R4_SAME_THING", "R7_POLARITY", "R8_ARITHMETIC", "R10_DATE"];
    private static readonly string[] Locators = ["1", "1.2", "Àppendix A", "appendix a", "Key messages", "key \"messages\"", "Title"];

    /// <summary>A node with its label's properties, each as likely as not.</summary>
    public NodeDraft Node(NodeLabel label, string id)
    {
        var properties = Properties(label.Layout.Properties).ToList();
        AddPeriodOfValidity(label.Layout, properties);
        AddProvenance(properties, label.Layout.FindProperty("citations")!, label.Name);
        if (label.Layout.FindProperty("nearest") is not null && premises.Count > 0 && values.Chance(60))
            properties.Add(new DraftProperty("nearest", DraftValue.List(values.Some(premises, 3))));
        AddAbsent(label, properties);
        return new NodeDraft(label.Name, id, properties);
    }

    /// <summary>A link with its type's properties, each as likely as not.</summary>
    public LinkDraft Link(RelationshipType type, PropertyLayout layout, string from, string to)
    {
        var own = type.OwnProperties;
        var common = layout.Properties.Where(property => property.Name is "detail" or "titleOnly" or "intended" || own.Contains(property.Name));
        var properties = Properties(common).ToList();
        if (own.Contains("role") && values.Chance(40))
            properties.Add(new DraftProperty("role", DraftValue.Of(values.Role())));
        AddPeriodOfValidity(layout, properties);
        AddProvenance(properties, layout.FindProperty("citations")!, label: null);
        return new LinkDraft(from, type.Name, to, properties);
    }

    private IEnumerable<DraftProperty> Properties(IEnumerable<Property> properties) =>
        from property in properties
        where property.DerivedBy is null && !Provenance.Contains(property.Name)
        where (property.IsRequired && !property.IsList) || values.Chance(55)
        select new DraftProperty(property.Name, property.IsList ? List(property) : Element(property));

    private DraftList List(Property property) => new([.. Enumerable.Range(0, values.Below(4)).Select(_ => Element(property))]);

    private DraftValue Element(Property property) => property.Value is { } type
        ? DraftValue.Object(Ordered(type.Fields.Where(field => field.IsRequired || values.Chance(60)).Select(field => (field.Name, values.Of(field.Kind, field.Enum)))))
        : DraftValue.Of(values.Of(property.Column.Kind, property.Column.Enum));

    // A span of time does not end before it begins.
    private static IEnumerable<(string Name, object Value)> Ordered(IEnumerable<(string Name, object Value)> fields)
    {
        var all = fields.ToDictionary();
        if (all.TryGetValue("from", out var from) && all.TryGetValue("to", out var to) && string.CompareOrdinal((string)from, (string)to) > 0)
            (all["from"], all["to"]) = (to, from);
        return all.Select(field => (field.Key, field.Value));
    }

    private void AddPeriodOfValidity(PropertyLayout layout, List<DraftProperty> properties)
    {
        if (layout.FindProperty("validFrom") is null || !values.Chance(30))
            return;
        var (from, to) = (values.Day(), values.Day());
        if (string.CompareOrdinal(from, to) > 0)
            (from, to) = (to, from);
        if (values.Chance(70))
            properties.Add(new DraftProperty("validFrom", DraftValue.Of(from)));
        if (values.Chance(50))
            properties.Add(new DraftProperty("validTo", DraftValue.Of(to)));
    }

    private void AddProvenance(List<DraftProperty> properties, Property citations, string? label)
    {
        var isTheme = label == "Theme";
        if (origin == Origin.User && (documents.Count == 0 || values.Chance(50)))
        {
            properties.Add(new DraftProperty("basis", DraftValue.Of("RECORDED")));
            properties.Add(new DraftProperty("recorded", DraftValue.Object(("by", values.Text()), ("on", values.Day()))));
            if (documents.Count > 0 && values.Chance(30))
                properties.Add(Citations(citations, 1));
            return;
        }

        if (documents.Count == 0)
        {
            properties.Add(new DraftProperty("citations", new DraftList([])));
        }
        else if (isTheme || (premises.Count > 0 && values.Chance(20)))
        {
            string[] rules = isTheme ? ["R5_THEME"] : [values.One(Rules), .. values.Some(Rules, 2)];
            properties.Add(new DraftProperty("rules", DraftValue.List(rules.Distinct())));
            properties.Add(new DraftProperty("premises", DraftValue.List(isTheme ? values.Some(premises, 3) : [values.One(premises), .. values.Some(premises, 2)])));
            if (!isTheme || values.Chance(50))
                properties.Add(Citations(citations, 1));
        }
        else
        {
            properties.Add(new DraftProperty("basis", DraftValue.Of("STATED")));
            properties.Add(Citations(citations, 1));
        }
    }

    private DraftProperty Citations(Property property, int least)
    {
        var cited = new List<DraftValue>();
        for (var i = least + values.Below(3); i > 0; i--)
        {
            var fields = property.Value!.Fields
                .Where(field => field.Name is not ("document" or "locator" or "of") && values.Chance(35))
                .Select(field => (field.Name, values.Of(field.Kind, field.Enum)));
            cited.Add(DraftValue.Object([("document", values.One(documents)), ("locator", values.One(Locators)), .. fields, .. values.Chance(15) ? [("of", "name")] : (List<(string, object)>)[]]));
        }

        return new DraftProperty("citations", new DraftList(cited));
    }

    private void AddAbsent(NodeLabel label, List<DraftProperty> properties)
    {
        if (!values.Chance(30))
            return;
        var reasons = label.Layout.FindColumn("absent.reason")!.Enum!.Members;
        var missing = label.Layout.Properties
            .Where(property => property is { IsList: false, IsRequired: false, DerivedBy: null } && properties.TrueForAll(given => given.Name != property.Name))
            .Select(property => property.Name)
            .Concat(label.Relationships.Select(field => field.Name))
            .ToArray();
        var absent = values.Some(missing, 3).Select(name => DraftValue.Object(("property", name), ("reason", values.One(reasons).Name)));
        properties.Add(new DraftProperty("absent", DraftValue.List(absent)));
    }
}
