using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Gaps;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Accountability;

/// <summary>
/// The source of a diagram of a chain in the Mermaid language: stated and recorded links solid, inferred ones dashed, gaps as open boxes.
/// Ids are numbers of ours and labels are escaped, so that nothing in the record can be read as Mermaid or as HTML.
/// </summary>
internal sealed class Diagram
{
    private readonly Chain _chain;
    private readonly StringBuilder _text = new("flowchart BT\n");
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private Diagram(Chain chain) => _chain = chain;

    public static string Of(Chain chain) => new Diagram(chain).Draw();

    private string Draw()
    {
        Node(_chain.Start, "start");
        // A link in several roles, or on the way to a step without being one, is drawn once.
        foreach (var link in _chain.Steps.Where(step => !step.IsDerived).SelectMany(step => step.Way.FromStart()).Select(way => way.Link).DistinctBy(link => link.Id))
            Edge(Node(_chain.View.From(link)), Node(_chain.View.To(link)), link.Type.Name, isInferred: !_chain.View.IsAttested(link));
        // What a rule makes of a stored link leads straight from the start.
        foreach (var step in _chain.Steps.Where(step => step.IsDerived).DistinctBy(step => (step.Role, step.End.Id)))
            Edge(Node(_chain.Start), Node(step.End), step.Role.Name(), isInferred: true);
        var gaps = 0;
        foreach (var gap in _chain.Gaps)
            Gap(gap, $"g{gaps++.ToString(CultureInfo.InvariantCulture)}");
        _text.Append("  classDef start stroke-width:3px\n");
        _text.Append("  classDef gap fill:none,stroke-dasharray:4 3\n");
        return _text.ToString();
    }

    private void Edge(string from, string to, string name, bool isInferred) =>
        _text.Append(CultureInfo.InvariantCulture, $"  {from} {(isInferred ? "-.->" : "-->")}|\"{Wording.Words(name)}\"| {to}\n");

    private void Gap(Gap gap, string id)
    {
        // An open question is a node of the record; it hangs on the start that it is about.
        var subject = gap.Kind == GapRules.NotStated.Kind ? _chain.Start : gap.From;
        var label = gap.Question ?? (gap.Property is null ? Wording.Words(gap.Kind) : $"{Wording.Words(gap.Property)}: {Wording.Words(gap.Reason!)}");
        _text.Append(CultureInfo.InvariantCulture, $"  {id}[\"{Escape(label)}\"]:::gap\n");
        _text.Append(CultureInfo.InvariantCulture, $"  {Node(subject)} -.-o {id}\n");
    }

    private string Node(GraphNode node, string? style = null)
    {
        if (_ids.TryGetValue(node.Id, out var known))
            return known;
        var id = $"n{_ids.Count.ToString(CultureInfo.InvariantCulture)}";
        _ids[node.Id] = id;
        _text.Append(CultureInfo.InvariantCulture, $"  {id}[\"{Escape(node.Text("name")!)}\"]{(style is null ? string.Empty : ":::" + style)}\n");
        return id;
    }

    // Mermaid writes a character by its number between # and ;.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or '-' or '(' or ')' or ':' or '?' or '/' or '\'' or '’' or '“' or '”')
                escaped.Append(rune);
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                escaped.Append(' ');
            else
                escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return escaped.ToString();
    }
}
