using System.Globalization;

namespace GovernanceGraph.Graph.Seed.Validation;

/// <summary>Works out again every figure that has a formula (ontology, section 4: R8).</summary>
internal sealed class ArithmeticRule : SeedRule
{
    // Figures have one decimal.
    private const double Tolerance = 0.05 + 1e-9;

    public override IEnumerable<SeedProblem> Check(ValidatedSeed seed)
    {
        foreach (var node in seed.Changes.Nodes.Where(node => node.Label.Layout.FindProperty("formula") is not null))
        {
            var measure = ValidatedSeed.Statement(node);
            var isByArithmetic = measure.Texts("rules").Contains("R8_ARITHMETIC");
            if (measure["formula"] is not string formula)
            {
                if (isByArithmetic)
                    yield return seed.Error(node.Id, $"`{node.Id}` is worked out (R8) and says by no `formula` how");
                continue;
            }

            if (!isByArithmetic)
                yield return seed.Error(node.Id, $"`{node.Id}` has a formula, so it is worked out: give `rule: R8`");
            if (Check(seed, measure, formula) is { } problem)
                yield return seed.Error(node.Id, problem);
        }
    }

    private static string? Check(ValidatedSeed seed, SeedStatement measure, string formula)
    {
        if (measure.Texts("premises") is not [{ } first, { } second])
            return $"`{measure.Id}` is a {formula} and needs two premises, in the order of the formula";
        if (measure["value"] is not double value)
            return $"`{measure.Id}` is a {formula} and has no `value`";
        if (Number(seed, first, formula) is not { } a)
            return $"premise `{first}` of `{measure.Id}` has no {(formula == "DAYS" ? "day" : "figure")}";
        if (Number(seed, second, formula) is not { } b)
            return $"premise `{second}` of `{measure.Id}` has no {(formula == "DAYS" ? "day" : "figure")}";
        double? computed = formula switch
        {
            "SHARE" when b != 0 => a / b * 100,
            "CHANGE" when a != 0 => (b - a) / a * 100 * (measure["direction"] as string == "DOWN" ? -1 : 1),
            "DIFFERENCE" => a - b,
            "DAYS" => b - a,
            _ => null,
        };
        if (computed is null)
            return $"`{measure.Id}` divides by zero";
        return Math.Abs(computed.Value - value) <= Tolerance
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"`{measure.Id}` is {value} and its premises make {Math.Round(computed.Value, 1)} ({formula} of {a} and {b})");
    }

    // A premise without a property is a figure's value, or an event's first day. Days are counted from the first of the calendar.
    private static double? Number(ValidatedSeed seed, string premise, string formula)
    {
        var dot = premise.IndexOf('.', StringComparison.Ordinal);
        if (seed.FindNode(dot < 0 ? premise : premise[..dot]) is not { } node)
            return null;
        var property = dot < 0 ? formula == "DAYS" ? "period" : "value" : premise[(dot + 1)..];
        var statement = ValidatedSeed.Statement(node);
        return (statement[property] ?? statement[$"{property}.from"]) switch
        {
            double number => number,
            int number => number,
            string day when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date.DayNumber,
            _ => null,
        };
    }
}
