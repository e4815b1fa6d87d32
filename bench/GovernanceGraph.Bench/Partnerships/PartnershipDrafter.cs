using System.Globalization;
using GovernanceGraph.Graph.Changes;

namespace GovernanceGraph.Bench.Partnerships;

/// <summary>Drafts one partnership: about five links a node.</summary>
internal sealed class PartnershipDrafter(Drafting drafting, Random random, int partnership, PartnershipCounts counts)
{
    private const string Inspectorate = "body-national-0";

    private readonly Words _words = new(random);
    private readonly string _area = Layout.AreaId(partnership);
    private readonly string[] _documents = Ids("doc", partnership, counts.Documents);
    private readonly string[] _bodies = Ids("body", partnership, counts.Bodies);
    private readonly string[] _posts = Ids("post", partnership, counts.Posts);
    private readonly string[] _services = Ids("service", partnership, counts.Services);
    private readonly string[] _inspections = Ids("inspection", partnership, counts.Inspections);
    private readonly string[] _evidence = Ids("evidence", partnership, counts.Evidence);
    private readonly string[] _findings = Ids("finding", partnership, counts.Findings);
    private readonly string _place = Words.Place(partnership);

    public void Draft()
    {
        DraftDocuments();
        DraftAreas();
        DraftBodies();
        DraftPosts();
        DraftServices();
        DraftInspections();
        DraftEvidence();
        DraftFindings();
        DraftActions();
        DraftMeasures();
    }

    private static string[] Ids(string kind, int partnership, int count) => PartnershipGenerator.Ids(kind, partnership, count);

    private void DraftDocuments()
    {
        foreach (var id in _documents)
        {
            var date = string.Create(CultureInfo.InvariantCulture, $"{random.Next(2015, 2025)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}");
            var voice = _words.Pick("PRIMARY", "SECONDARY", "SELF");
            if (random.Next(10) == 0)
                drafting.Node("Document", id, $"{_place}: report on {_words.Subject()}", ("voice", voice), ("date", date), ("marking", "OFFICIAL"));
            else
                drafting.Node("Document", id, $"{_place}: report on {_words.Subject()}", ("voice", voice), ("date", date));
            drafting.Link(id, "ABOUT", Any(_inspections));
            drafting.Link(id, "AUTHORED_BY", Any(_bodies), ("role", "author"));
            drafting.Link(id, "REPORTS_TO", Any(_bodies), ("stage", "PRESENTED"), ("ask", "NOTE"));
        }
    }

    private void DraftAreas()
    {
        drafting.Node("Area", _area, _place, ("level", "COUNCIL_AREA"));
        drafting.Link(_area, "PART_OF", "area-nation");
        foreach (var id in Ids("locality", partnership, counts.Localities))
        {
            drafting.Node("Area", id, $"{_place}, locality", ("level", "LOCALITY"));
            drafting.Link(id, "PART_OF", _area);
        }
    }

    private void DraftBodies()
    {
        for (var i = 0; i < _bodies.Length; i++)
        {
            var id = _bodies[i];
            drafting.Node(
                "Body",
                id,
                $"{_place} {_words.Subject()} {_words.Pick("board", "group", "team", "committee")} {i}",
                ("kind", i == 0 ? "COMMUNITY_PLANNING_PARTNERSHIP" : _words.Pick("COMMITTEE", "GROUP", "TEAM", "BOARD", "THIRD_SECTOR")),
                ("aliases", DraftValue.List(string.Create(CultureInfo.InvariantCulture, $"B{partnership}-{i}"))),
                ("gist", _words.Text(1)));
            drafting.Link(id, "IN_AREA", _area);

            // A tree with four branches at every body: some five levels up to the partnership itself.
            var above = i == 0 ? PartnershipGenerator.NationalBodyId(1) : _bodies[(i - 1) / 4];
            drafting.Link(id, "ACCOUNTABLE_TO", above, ("modes", DraftValue.List("ACCOUNTABLE")));
            if (i == 0)
                continue;
            drafting.Link(id, "PART_OF", above);
            drafting.Link(id, "MEMBER_OF", _bodies[0], ("role", "partner"));
            drafting.Link(above, "OVERSEES", id, ("modes", DraftValue.List("OVERSIGHT")));
        }
    }

    private void DraftPosts()
    {
        foreach (var id in _posts)
        {
            var body = Any(_bodies);
            drafting.Node("Post", id, $"Head of {_words.Subject()}, {_place}");
            drafting.Link(id, "POST_IN", body);
            drafting.Link(id, "ACCOUNTABLE_TO", body, ("modes", DraftValue.List("HELD_TO_ACCOUNT")));
        }
    }

    private void DraftServices()
    {
        foreach (var id in _services)
        {
            drafting.Node(
                "Service", id, $"{Words.Capital(_words.Subject())} service, {_place}", ("kind", _words.Pick("SERVICE", "PROGRAMME", "PILOT")), ("gist", _words.Text(2)), ("forWhom", _words.Sentence()));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(Any(_bodies), "COMMISSIONS", id);
            drafting.Link(Any(_posts), "RESPONSIBLE_FOR", id);
            drafting.Link(id, "ABOUT", Theme());
            foreach (var provider in Some(_bodies, 1, 2))
                drafting.Link(provider, "PROVIDES", id);
        }
    }

    private void DraftInspections()
    {
        foreach (var id in _inspections)
        {
            drafting.Node("Inspection", id, $"Inspection of {_words.Subject()}, {_place}", ("kind", "FULL"), ("gist", _words.Text(1)));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(id, "INSPECTS", _bodies[0]);
            drafting.Link(Inspectorate, "CARRIED_OUT", id, ("role", "lead"));
            foreach (var evidence in Some(_evidence, 2, 4))
                drafting.Link(id, "BASED_ON", evidence);
        }
    }

    private void DraftEvidence()
    {
        foreach (var id in _evidence)
        {
            drafting.Node("Evidence", id, $"Survey on {_words.Subject()}, {_place}", ("method", _words.Pick("SURVEY", "INTERVIEWS", "RECORD_READING")), ("count", random.Next(5, 400)), ("gist", _words.Text(1)));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(id, "ABOUT", Theme());
            drafting.Link(Any(_bodies), "CARRIED_OUT", id, ("role", "lead"));
        }
    }

    private void DraftFindings()
    {
        foreach (var id in _findings)
        {
            var kind = random.Next(20) < 9 ? "AREA_FOR_IMPROVEMENT" : _words.Pick("STRENGTH", "KEY_MESSAGE", "CHALLENGE", "RISK");
            drafting.Node("Finding", id, _words.Sentence(), ("kind", kind), ("gist", _words.Text(2)));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(Any(_inspections), "FOUND", id);
            drafting.Link(id, "ABOUT", Theme());
            foreach (var owner in Some(random.Next(10) < 7 ? _bodies : _posts, 1, 2))
                drafting.Link(id, "OWNED_BY", owner);
            foreach (var evidence in Some(_evidence, 1, 3))
                drafting.Link(id, "BASED_ON", evidence);
            foreach (var service in Some(_services, 1, 2))
                drafting.Link(id, "ABOUT", service);
        }
    }

    private void DraftActions()
    {
        foreach (var id in Ids("action", partnership, counts.Actions))
        {
            drafting.Node("Action", id, $"Improve {_words.Subject()}: {_words.Sentence()}", ("kind", _words.Pick("REQUIREMENT", "COMMITMENT", "NEXT_STEP")), ("progress", _words.Sentence()));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(id, "ABOUT", Theme());
            drafting.Link(id, "OWNED_BY", Any(_bodies));
            drafting.Link(id, "AUTHORED_BY", Any(_bodies), ("role", "author"));
            foreach (var finding in Some(_findings, 1, 2))
                drafting.Link(id, "RESPONDS_TO", finding);
        }
    }

    private void DraftMeasures()
    {
        foreach (var id in Ids("measure", partnership, counts.Measures))
        {
            drafting.Node("Measure", id, $"Share of {_words.Subject()}, {_place}", ("value", random.Next(0, 10_000) / 100.0), ("unit", "per cent"));
            drafting.Link(id, "IN_AREA", _area);
            drafting.Link(id, "ABOUT", Theme());
            drafting.Link(id, "BASED_ON", Any(_evidence));
            drafting.Link(Any(_findings), "MEASURED_BY", id);
        }
    }

    private string Theme() => PartnershipGenerator.ThemeId(random.Next(Layout.Themes));

    private string Any(string[] ids) => ids[random.Next(ids.Length)];

    // Neighbours, so that none is picked twice.
    private IEnumerable<string> Some(string[] ids, int least, int most)
    {
        var (count, start) = (Math.Min(ids.Length, random.Next(least, most + 1)), random.Next(ids.Length));
        for (var i = 0; i < count; i++)
            yield return ids[(start + i) % ids.Length];
    }
}
