using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.Graph.Tests.Equivalence.Asking;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;

namespace GovernanceGraph.Graph.Tests.Equivalence;

/// <summary>Asks a store and the oracle the same, and compares whole response bodies.</summary>
internal sealed class Comparison
{
    private const int Context = 300;

    // Mostly no limit is reached; then pages of more than a few entries are refused, and answers of more than a few bytes or objects.
    private static readonly PlanLimits[] Limits =
    [
        new() { MaxRows = 5_000 },
        new() { MaxRows = 5_000, MaxPageSize = 3 },
        new() { MaxResultBytes = 700 },
        .. Enumerable.Range(1, 4).Select(i => new PlanLimits { MaxRows = i * 9 }),
    ];

    private readonly (Answering Oracle, Answering Tested)[] _pairs;

    public Comparison(IGraphStore oracle, IGraphStore tested) =>
        _pairs = [.. Limits.Select(limits => (new Answering(oracle, limits), new Answering(tested, limits)))];

    /// <summary>Mostly the widest limits.</summary>
    public static int Setting(RandomValues values) => values.Chance(82) ? 0 : values.Chance(40) ? 1 : values.Below(Limits.Length);

    /// <summary>Where the answers differ, told so that it can be asked again; null where they do not.</summary>
    /// <param name="operation">What is asked.</param>
    /// <param name="setting">Which limits hold.</param>
    /// <param name="answered">Is given the oracle's answer.</param>
    public async Task<string?> Difference(AskedOperation operation, int setting, Action<string> answered)
    {
        var (expected, actual) = await Ask(operation, setting);
        answered(expected);
        if (expected == actual)
            return null;
        var smallest = await Shrinker.Shrink(operation, async smaller => await Ask(smaller, setting) is var (one, other) && one != other);
        (expected, actual) = await Ask(smallest, setting);
        var (document, variables) = DocumentText.Of(smallest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            limits: MaxPageSize {Limits[setting].MaxPageSize}, MaxRows {Limits[setting].MaxRows}, MaxResultBytes {Limits[setting].MaxResultBytes}
            {document}
            variables: {variables}
            expected: {Around(expected, actual)}
            answered: {Around(actual, expected)}
            """);
    }

    private async Task<(string Expected, string Actual)> Ask(AskedOperation operation, int setting)
    {
        var (document, variables) = DocumentText.Of(operation);
        return (await _pairs[setting].Oracle.Ask(document, variables), await AskTested(_pairs[setting].Tested, document, variables));
    }

    private static async Task<string> AskTested(Answering tested, string document, string variables)
    {
        try
        {
            return await tested.Ask(document, variables);
        }
#pragma warning disable CA1031 // Whatever the store throws is an answer that the oracle does not give, and is shrunk and told like one.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    // The answer from a little before the place where the two part.
    private static string Around(string answer, string other)
    {
        var common = answer.AsSpan().CommonPrefixLength(other);
        var start = Math.Max(0, common - Context);
        var length = Math.Min(answer.Length - start, 4 * Context);
        return $"{(start > 0 ? "…" : "")}{answer.AsSpan(start, length)}{(start + length < answer.Length ? "…" : "")}";
    }
}
