using System.Reflection;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Validation;
using GovernanceGraph.GraphQL.Tests.Validation.Rules;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>Finds what the reference implementation finds wrong with a document: the same messages at the same places.</summary>
public sealed class ValidationConformanceTests(ReferenceImplementation reference)
{
    private const int BatchSize = 100;

    private static readonly ValidationOptions AllErrors = new()
    {
        MaxErrors = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
    };

    private static readonly GraphQLSchema Schema = SchemaBuilder.Build(GraphQLParser.Parse(HarbourSchema.Sdl, ParserOptions.Unlimited));

    [Fact]
    public void The_documents_of_the_rules_own_tests_are_judged_alike()
    {
        var documents = ValidationHarness.DocumentsOf(() =>
        {
            foreach (var tests in typeof(ScalarLeafsRuleTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(ScalarLeafsRuleTests).Namespace))
            {
                foreach (var test in tests.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
                    test.Invoke(Activator.CreateInstance(tests), null);
            }
        });

        Assert.True(documents.Count > 80);
        Compare([.. documents]);
    }

    [Fact]
    public void Generated_documents_are_judged_alike() => Compare(Generated(errorRate: 0, ReferenceImplementation.Sample(150, 4_000)));

    [Fact]
    public void Generated_documents_with_mistakes_are_judged_alike() => Compare(Generated(errorRate: 40, ReferenceImplementation.Sample(250, 10_000)));

    [Fact]
    public void Every_listed_difference_is_still_one()
    {
        foreach (var difference in Differences.Of("validation"))
        {
            var document = difference["document"]!.GetValue<string>();
            Assert.Equal(Texts(difference["reference"]!), TheirErrors(17, [document])[0]);
            Assert.Equal(Texts(difference["ours"]!), OurErrors(document));
        }
    }

    private static string[] Generated(int errorRate, int count) =>
        [.. Enumerable.Range(0, count).Select(seed => new ValidationDocumentGenerator(Schema, seed, errorRate).Document())];

    private static IReadOnlyList<string> Texts(JsonNode list) => [.. list.AsArray().Select(text => text!.GetValue<string>())];

    private void Compare(string[] documents)
    {
        var different = Differences.Of("validation").Select(difference => difference["document"]!.GetValue<string>()).ToHashSet();
        foreach (var batch in documents.Where(document => !different.Contains(document)).Chunk(BatchSize))
        {
            var newer = TheirErrors(17, batch);
            var older = TheirErrors(16, batch);
            for (var i = 0; i < batch.Length; i++)
                Compare(batch[i], newer[i], older[i]);
        }
    }

    private static void Compare(string document, IReadOnlyList<string>? newer, IReadOnlyList<string>? older)
    {
        var ours = OurErrors(document);
        Assert.True(newer is not null, $"Version 17 cannot validate this:\n{document}");
        var isOnLeaf = ours.Any(error => error.Contains("cannot condition on non composite type", StringComparison.Ordinal));
        var onlyTheirs = newer.Except(ours).Where(error => !IsListedDifference(error, isOnLeaf)).ToArray();
        var onlyOurs = ours.Except(newer).Where(error => !IsListedDifference(error, isOnLeaf)).ToArray();
        if (onlyTheirs.Length + onlyOurs.Length > 0)
        {
            Assert.Fail(
                $"Version 17 finds other errors in this:\n{document}\n\n"
                + $"only theirs:\n{string.Join('\n', onlyTheirs)}\n\nonly ours:\n{string.Join('\n', onlyOurs)}");
        }

        // Version 16 words much of this otherwise, but finds the same documents wrong. Where a subscription depends on variables it crashes.
        if (older is null || ours.Any(IsUnknownToVersion16))
            return;
        if (older.All(error => IsOfVersion16Only(error) || IsListedDifference(error)) != ours.All(error => IsListedDifference(error)))
            Assert.Fail($"Version 16 thinks otherwise of this:\n{document}\n\ntheirs:\n{string.Join('\n', older)}\n\nours:\n{string.Join('\n', ours)}");
    }

    // The listed differences that generated documents run into: a variable for a OneOf input object's field, and, below a fragment on a leaf type,
    // which pairs of fields in conflict are told.
    private static bool IsListedDifference(string error, bool isOnLeaf = false) =>
        error.Contains("must be non-nullable to be used for OneOf Input Object", StringComparison.Ordinal)
        || (isOnLeaf && error.StartsWith("Fields ", StringComparison.Ordinal));

    // A variable in a list that is given to a custom scalar: version 17 no longer takes it for one of the scalar.
    private static bool IsOfVersion16Only(string error) => error.Contains("used in position expecting type \"Anything\"", StringComparison.Ordinal);

    private static bool IsUnknownToVersion16(string error) => error.Contains("must not use `@skip` or `@include`", StringComparison.Ordinal);

    private IReadOnlyList<string>?[] TheirErrors(int version, string[] documents)
    {
        var question = new JsonObject { ["schema"] = HarbourSchema.Sdl, ["documents"] = new JsonArray([.. documents.Select(document => (JsonNode)document)]) };
        return
        [
            .. reference.Ask(version, "validate", question).AsArray().Select((errors, i) =>
            {
                Assert.True(errors is not null, $"Version {version} cannot parse this:\n{documents[i]}");
                return errors is not JsonArray list ? null : InOrder(list.Select(error => TextOf(error!)));
            }),
        ];
    }

    private static IReadOnlyList<string> OurErrors(string document) =>
        InOrder(DocumentValidator.Validate(Schema, GraphQLParser.Parse(document, ParserOptions.Unlimited), AllErrors).Select(error => error.ToString()));

    // The order in which rules run is nobody's concern.
    private static IReadOnlyList<string> InOrder(IEnumerable<string> errors) => [.. errors.Distinct().Order(StringComparer.Ordinal)];

    private static string TextOf(JsonNode error) =>
        error["message"]!.GetValue<string>()
        + string.Concat(error["locations"]!.AsArray().Select(location => $" ({location!["line"]}:{location["column"]})"));
}
