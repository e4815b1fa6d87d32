using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>What every statement says of where it comes from (ontology, section 4): fills in what follows, and checks the rest.</summary>
internal sealed class ProvenanceRules(DraftedGraph graph, Origin origin, ErrorList errors)
{
    private const string ThemeRule = "R5_THEME";
    private const string SilenceRule = "R11_SILENCE";

    // These are worked out when a question is asked.
    private static readonly string[] NeverStored = ["R3_INSPECTION_EVIDENCE", "R6_REMIT", "R9_INSPECTED"];

    private readonly Dictionary<PropertyLayout, ProvenanceColumns> _columns = [];
    private readonly Dictionary<string, List<SourcePosition?>> _unknownDocuments = [];
    private readonly PremiseLookup _premises = new(graph);

    public void Apply()
    {
        foreach (var statement in graph.Statements)
            FillBasis(statement, Columns(statement));
        foreach (var statement in graph.Statements)
            FillVoices(statement, Columns(statement));
        ReportUnknownDocuments();
        foreach (var statement in graph.Statements)
            FillCitations(statement, Columns(statement));
        foreach (var statement in graph.Statements)
            Check(statement, Columns(statement));
    }

    private ProvenanceColumns Columns(StatementDraft statement) =>
        _columns.TryGetValue(statement.Layout, out var columns) ? columns : _columns[statement.Layout] = new ProvenanceColumns(statement.Layout);

    private void FillBasis(StatementDraft statement, ProvenanceColumns columns)
    {
        var label = (statement as NodeStatement)?.Label.Name;
        if (statement.Values[columns.Basis] is null && Rules(statement, columns).Length == 0)
        {
            if (label is "Theme" or "NotStated")
                statement.Values[columns.Rules] = new[] { label == "Theme" ? ThemeRule : SilenceRule };
        }

        statement.Values[columns.Basis] ??= Rules(statement, columns).Length > 0 ? "INFERRED" : origin == Origin.User ? "RECORDED" : "STATED";
        if (statement is LinkStatement link && Rules(link, columns).Contains(ThemeRule) && Premises(link, columns).Length == 0)
            link.Values[columns.Premises] = new[] { link.From };
    }

    private void FillVoices(StatementDraft statement, ProvenanceColumns columns)
    {
        var documents = (string?[])statement.Values[columns.Documents]!;
        var voices = (string?[])statement.Values[columns.Voices]!;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = graph.FindNode(documents[i]!);
            if (document is null)
                NoteUnknown(documents[i]!, statement);
            else if (document.Value.Label!.Name != "Document")
                errors.Add(statement.PositionOf("citations"), $"`{documents[i]}` is {NearestName.Article(document.Value.Label.Name)}; only a Document can be cited");
            else
                voices[i] ??= (string?)document.Value[ProvenanceColumns.VoiceField];
        }
    }

    private void NoteUnknown(string document, StatementDraft statement)
    {
        if (!_unknownDocuments.TryGetValue(document, out var places))
            _unknownDocuments[document] = places = [];
        places.Add(statement.PositionOf("citations"));
    }

    // A document that is missing is missed everywhere: it is reported once.
    private void ReportUnknownDocuments()
    {
        var known = graph.Nodes.Where(node => node.Label.Name == "Document").Select(node => node.Id).ToArray();
        foreach (var (document, places) in _unknownDocuments)
        {
            var more = places.Count > 1 ? $" (cited in {places.Count} places)" : string.Empty;
            errors.Add(places[0], $"unknown document `{document}`{NearestName.Ask(document, known)}{more}");
        }
    }

    // An inference that names no place of its own cites the places of its premises.
    private void FillCitations(StatementDraft statement, ProvenanceColumns columns)
    {
        if (!IsInferred(statement, columns) || IsCited(statement, columns) || statement.Layout.FindProperty("citations") is not { } citations)
            return;
        foreach (var values in Premises(statement, columns).Select(_premises.CitationsOf).OfType<object?[]>())
            statement.Merge(citations, values, statement.PositionOf("premises"));
    }

    private void Check(StatementDraft statement, ProvenanceColumns columns)
    {
        foreach (var premise in Premises(statement, columns))
        {
            if (_premises.WhyMissing(premise) is { } reason)
                errors.Add(statement.PositionOf("premises"), $"premise `{premise}`: {reason}");
        }

        var rules = Rules(statement, columns);
        foreach (var rule in rules.Where(NeverStored.Contains))
            errors.Add(statement.PositionOf("rules"), $"{rule} is applied when a question is asked; nothing is written by it");

        switch ((string?)statement.Values[columns.Basis])
        {
            case "INFERRED":
                CheckInferred(statement, columns, rules);
                break;
            case "STATED":
                CheckStated(statement, columns, rules);
                break;
            case "RECORDED" when origin == Origin.Seed:
                errors.Add(statement.PositionOf("basis"), "RECORDED is what users of the service enter; the seed holds what documents state, and inferences from it");
                break;
            case "RECORDED" when statement.Values[columns.Recorded] is null:
                errors.Add(statement.At, $"`{statement.Id}` is RECORDED and needs `recorded`: by whom and on which day");
                break;
        }
    }

    private void CheckInferred(StatementDraft statement, ProvenanceColumns columns, string[] rules)
    {
        if (rules.Length == 0)
            errors.Add(statement.PositionOf("basis"), $"`{statement.Id}` is INFERRED and names no rule; give `rule`");
        var needsNoPremise = statement is NodeStatement { Label.Name: "Theme" } || rules.All(rule => rule == SilenceRule);
        if (!needsNoPremise && Premises(statement, columns).Length == 0)
            errors.Add(statement.At, $"`{statement.Id}` is INFERRED and names no premises; give the ids that it rests on");
        if (!IsCited(statement, columns) && !rules.Contains(ThemeRule))
            errors.Add(statement.At, $"`{statement.Id}` has no citation, nor has any of its premises");
    }

    private void CheckStated(StatementDraft statement, ProvenanceColumns columns, string[] rules)
    {
        if (statement is NodeStatement { Label.Name: "Theme" })
            errors.Add(statement.PositionOf("basis"), $"theme `{statement.Id}` is our own grouping, INFERRED by R5");
        else if (!IsCited(statement, columns))
            errors.Add(statement.At, $"`{statement.Id}` is STATED and has no citation; give `cite`");
        if (rules.Length > 0 && Array.TrueForAll((string?[])statement.Values[columns.Of]!, of => of is null))
        {
            errors.Add(
                statement.PositionOf("rules"),
                $"`{statement.Id}` is STATED with a rule; say in a citation's `of` which property the rule gives, or leave `basis` out");
        }
    }

    private static bool IsInferred(StatementDraft statement, ProvenanceColumns columns) => (string?)statement.Values[columns.Basis] == "INFERRED";

    private static bool IsCited(StatementDraft statement, ProvenanceColumns columns) =>
        ((string?[])statement.Values[columns.Documents]!).Length > 0
        || (statement.Layout.FindProperty("citations") is { } citations && statement.IsWritten(citations));

    private static string[] Rules(StatementDraft statement, ProvenanceColumns columns) => [.. ((string?[])statement.Values[columns.Rules]!).OfType<string>()];

    private static string[] Premises(StatementDraft statement, ProvenanceColumns columns) => [.. ((string?[])statement.Values[columns.Premises]!).OfType<string>()];
}
