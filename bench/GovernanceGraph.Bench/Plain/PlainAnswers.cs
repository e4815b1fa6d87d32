using System.Text.Json;

namespace GovernanceGraph.Bench.Plain;

/// <summary>The four operations, written by hand.</summary>
internal sealed class PlainAnswers(PlainGraph graph)
{
    private const int PageOfOwners = 50;
    private const int PageOfFindings = 60;

    /// <summary>Writes the response of an operation; false where there is no such operation.</summary>
    public bool Write(string operation, string id, Utf8JsonWriter json)
    {
        Action<PlainItem?, Utf8JsonWriter>? write = operation switch
        {
            "point" => Point,
            "chain" => Chain,
            "owners" => Owners,
            "area" => Area,
            _ => null,
        };
        if (write is null)
            return false;
        json.WriteStartObject();
        json.WriteStartObject("data");
        write(graph.Find(id), json);
        json.WriteEndObject();
        json.WriteEndObject();
        return true;
    }

    private void Point(PlainItem? finding, Utf8JsonWriter json)
    {
        json.WriteStartObject("finding");
        IdAndName(json, finding!);
        json.WriteString("kind", finding!.Kind);
        json.WriteString("gist", finding.Gist);
        json.WriteString("basis", finding.Basis);
        json.WriteStartArray("citations");
        foreach (var citation in finding.Citations)
        {
            var document = graph.Find(citation.Document)!;
            json.WriteStartObject();
            json.WriteString("locator", citation.Locator);
            json.WriteStartObject("document");
            IdAndName(json, document);
            json.WriteString("date", document.Date);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Chain(PlainItem? finding, Utf8JsonWriter json)
    {
        json.WriteStartObject("finding");
        IdAndName(json, finding!);
        json.WriteStartObject("ownedBy");
        json.WriteStartArray("edges");
        foreach (var owner in finding!.OwnedBy)
        {
            json.WriteStartObject();
            json.WriteStartObject("link");
            json.WriteString("basis", owner.Basis);
            json.WriteStartArray("citations");
            foreach (var citation in owner.Citations)
            {
                json.WriteStartObject();
                json.WriteString("locator", citation.Locator);
                json.WriteStartObject("document");
                json.WriteString("id", citation.Document);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("node");
            IdAndName(json, owner.End);
            Up(json, owner.End, levels: 3);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Nodes(json, "evidence", finding.Evidence, Typed);
        Nodes(json, "actions", finding.Actions, (writer, action) =>
        {
            IdAndName(writer, action);
            writer.WriteString("progress", action.Progress);
            Nodes(writer, "ownedBy", action.OwnedBy, IdAndName);
        });
        json.WriteEndObject();
    }

    private static void Up(Utf8JsonWriter json, PlainItem body, int levels)
    {
        if (levels == 0)
            return;
        Nodes(json, "accountableTo", body.AccountableTo, (writer, above) =>
        {
            IdAndName(writer, above);
            Up(writer, above, levels - 1);
        });
    }

    private void Owners(PlainItem? area, Utf8JsonWriter json)
    {
        var findings = area!.Findings.Select(link => link.End).Where(finding => finding.Kind == "AREA_FOR_IMPROVEMENT").ToArray();
        Array.Sort(findings, static (one, other) =>
        {
            var order = string.CompareOrdinal(one.Fold, other.Fold);
            if (order == 0)
                order = string.CompareOrdinal(one.Name, other.Name);
            return order == 0 ? string.CompareOrdinal(one.Id, other.Id) : order;
        });
        json.WriteStartObject("findings");
        json.WriteStartArray("nodes");
        foreach (var finding in findings.AsSpan(0, Math.Min(PageOfOwners, findings.Length)))
        {
            json.WriteStartObject();
            IdAndName(json, finding);
            json.WriteString("kind", finding.Kind);
            Nodes(json, "ownedBy", finding.OwnedBy, IdAndName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Area(PlainItem? area, Utf8JsonWriter json)
    {
        json.WriteStartObject("area");
        json.WriteString("name", area!.Name);
        Nodes(json, "findings", area.Findings.AsSpan(0, Math.Min(PageOfFindings, area.Findings.Length)), (writer, finding) =>
        {
            IdAndName(writer, finding);
            Nodes(writer, "about", finding.About, Subject);
            Nodes(writer, "evidence", finding.Evidence, Typed);
            Nodes(writer, "actions", finding.Actions, (inner, action) =>
            {
                IdAndName(inner, action);
                inner.WriteString("progress", action.Progress);
            });
        });
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, PlainItem subject)
    {
        json.WriteString("__typename", subject.Label);
        if (subject.Label != "Service")
            return;
        IdAndName(json, subject);
        Nodes(json, "providedBy", subject.Providers, IdAndName);
    }

    private static void Nodes(Utf8JsonWriter json, string field, ReadOnlySpan<PlainLink> links, Action<Utf8JsonWriter, PlainItem> write)
    {
        json.WriteStartObject(field);
        json.WriteStartArray("nodes");
        foreach (var link in links)
        {
            json.WriteStartObject();
            write(json, link.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, PlainItem item)
    {
        json.WriteString("__typename", item.Label);
        IdAndName(json, item);
    }

    private static void IdAndName(Utf8JsonWriter json, PlainItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name);
    }
}
