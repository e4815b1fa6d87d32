namespace GovernanceGraph.Bench.Partnerships;

/// <summary>Names and sentences of made-up partnerships.</summary>
internal sealed class Words(Random random)
{
    private static readonly string[] Places = ["Northmuir", "Strathbeg", "Inverbrèa", "Lochanside", "Kilmarrow", "Eastwick", "Dunholm", "Carseview"];
    private static readonly string[] Subjects = ["care planning", "advocacy", "early help", "mental health support", "transitions", "family support", "throughcare", "foster care", "recording of views", "housing"];
    private static readonly string[] Judgements = ["is timely", "is not yet consistent", "has improved", "reaches too few", "is well led", "lacks a shared measure", "depends on short funding"];
    private static readonly string[] People = ["young people", "care leavers", "families", "carers", "children under five", "siblings", "parents"];

    public static string Place(int partnership) => $"{Places[partnership % Places.Length]} {partnership + 1}";

    public string Subject() => Pick(Subjects);

    /// <summary>A sentence such as a finding has; now and then with a quotation, which responses must escape.</summary>
    public string Sentence()
    {
        var sentence = $"{Capital(Subject())} for {Pick(People)} {Pick(Judgements)}";
        return random.Next(8) == 0 ? $"{sentence}: \"{Pick(Subjects)} {Pick(Judgements)}\"" : sentence;
    }

    public string Text(int sentences) => string.Join(". ", Enumerable.Range(0, sentences).Select(_ => Sentence())) + ".";

    public string Pick(params ReadOnlySpan<string> of) => of[random.Next(of.Length)];

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
