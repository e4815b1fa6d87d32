using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Tests.Language;
using GovernanceGraph.GraphQL.Validation;
using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>Documents that are small to send and would be large to answer, or to judge, are judged after work that is counted.</summary>
public sealed class HostileDocumentTests
{
    // The bytes that validation may allocate for each byte of such a document: no more than a friendly one takes.
    private const int AllowedBytesPerByte = 60;

    [Fact]
    public void Fragments_that_double_at_every_step_are_judged_once_each()
    {
        var fragments = Each(200, i => $"fragment F{i} on Vessel {{ sister {{ ...F{i + 1} }} berth {{ vessel {{ ...F{i + 1} }} }} }}");
        ExpectAccepted($"{{ tug {{ ...F0 }} }} {fragments} fragment F200 on Vessel {{ name }}");
    }

    [Fact]
    public void A_long_chain_of_fragments_is_judged_without_a_deep_stack()
    {
        var fragments = Each(20_000, i => $"fragment F{i} on Vessel {{ sister {{ ...F{i + 1} }} sister {{ ...F{i + 1} }} ...F{i + 1} }}");
        OnASmallStack(() => Assert.Equal(
            "Fields with the same response key need too many comparisons to be merged, more than 100000, the limit MaxFieldMergeComparisons.",
            Refusal($"{{ tug {{ ...F0 name }} }} {fragments} fragment F20000 on Vessel {{ name }}", new ValidationOptions { MaxFragmentVisits = int.MaxValue })));
    }

    [Fact]
    public void A_long_circle_of_fragments_is_told_without_a_deep_stack()
    {
        var fragments = Each(20_000, i => $"fragment F{i} on Vessel {{ ...F{(i + 1) % 20_000} }}");
        OnASmallStack(() =>
        {
            var errors = Validate($"{{ tug {{ ...F0 }} }} {fragments}", ValidationOptions.Unlimited);
            Assert.StartsWith("Cannot spread fragment \"F0\" within itself via \"F1\", \"F2\"", Assert.Single(errors).Message, StringComparison.Ordinal);
            Assert.Equal(20_000, errors[0].Locations.Count);
        });
    }

    [Fact]
    public void A_field_ten_thousand_times_is_compared_ten_thousand_times() =>
        ExpectAccepted($"{{ tug {{ {Each(10_000, _ => "name")} }} }}");

    [Fact]
    public void A_field_with_selections_a_thousand_times_is_merged_once() =>
        ExpectAccepted($"{{ {Each(1_000, _ => "tug { sister { sister { name } } }")} }}");

    [Fact]
    public void A_thousand_conflicting_fields_are_refused_with_the_first_conflicts()
    {
        var document = $"{{ tug {{ {Each(500, _ => "x: name x: length")} }} }}";
        var errors = Validate(document, new ValidationOptions { MaxAliases = int.MaxValue });
        Assert.Equal(6, errors.Count);
        Assert.StartsWith("Fields \"x\" conflict because \"name\" and \"length\" are different fields.", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, errors[5].Code);
    }

    [Fact]
    public void Overlapping_fragments_that_multiply_are_refused_after_counted_comparisons()
    {
        // Each level merges a different choice of the fragments below it, so that no set of selections comes twice.
        var fragments = Each(40, i => $"fragment F{i} on Vessel {{ name {Each(39 - i, j => Choices(i + 1 + j))} }}");
        Assert.Equal(
            "Fields with the same response key need too many comparisons to be merged, more than 100000, the limit MaxFieldMergeComparisons.",
            Refusal($"{{ tug {{ ...F0 }} }} {fragments}", new ValidationOptions { MaxFragmentVisits = int.MaxValue }));

        static string Choices(int j) =>
            $"...F{j} sister {{ ...F{j} }} ... on Tug {{ sister {{ ...F{j} }} }} ... on Ferry {{ sister {{ ...F{j} }} }}";
    }

    [Fact]
    public void Aliases_that_multiply_through_fragments_are_counted_not_followed()
    {
        var fragments = Each(100, i => $"fragment F{i} on Vessel {{ a{i}: sister {{ ...F{i + 1} }} b{i}: sister {{ ...F{i + 1} }} }}");
        Assert.Equal(
            "The anonymous operation has 2147483647 aliased fields, those of its fragments counted at every spread, more than 100, the limit MaxAliases.",
            Refusal($"{{ tug {{ ...F0 }} }} {fragments} fragment F100 on Vessel {{ name }}", options: null));
    }

    [Fact]
    public void A_conflict_far_below_a_chain_of_fragments_is_told_without_a_deep_stack()
    {
        var fragments = Each(5_000, i => $"fragment F{i} on Vessel {{ sister {{ ...F{i + 1} }} }} fragment G{i} on Vessel {{ sister {{ ...G{i + 1} }} }}");
        var document = $"{{ tug {{ ...F0 ...G0 }} }} {fragments} fragment F5000 on Vessel {{ x: name }} fragment G5000 on Vessel {{ x: length }}";
        OnASmallStack(() =>
        {
            var options = new ValidationOptions { MaxFragmentVisits = int.MaxValue, MaxFieldMergeComparisons = int.MaxValue };
            var error = Assert.Single(Validate(document, options));
            Assert.Equal(
                "Fields \"x\" conflict because \"name\" and \"length\" are different fields. Use different aliases on the fields to fetch both if this was intentional.",
                error.Message);
        });
    }

    [Fact]
    public void The_deepest_document_that_can_be_parsed_is_walked_on_a_small_stack()
    {
        const int Depth = ParserOptions.GreatestNesting - 1;
        var fields = $"{{ tug {{ {Each(Depth - 3, _ => "sister {")} name {new string('}', Depth - 1)}";
        var value = $"{{ arguments {{ anything(value: {new string('[', Depth - 2)}1{new string(']', Depth - 2)}) }} }}";
        var parser = new ParserOptions { MaxNesting = ParserOptions.GreatestNesting };
        OnASmallStack(() =>
        {
            Assert.Empty(DocumentValidator.Validate(Schema, GraphQLParser.Parse(fields, parser)));
            Assert.Empty(DocumentValidator.Validate(Schema, GraphQLParser.Parse(value, parser)));
        });
    }

    [Fact]
    public void Thousands_of_arguments_are_compared_in_order()
    {
        var arguments = Each(2_000, i => $"a{i}: 1");
        var reversed = Each(2_000, i => $"a{1_999 - i}: 1");
        var errors = Validate($"{{ tug {{ name({arguments}) name({reversed}) }} }}", new ValidationOptions { MaxErrors = int.MaxValue });
        Assert.Equal(4_000, errors.Count(error => error.Message.StartsWith("Unknown argument", StringComparison.Ordinal)));
        Assert.Equal(4_000, errors.Count);
    }

    [Fact]
    public void Whatever_can_be_parsed_can_be_validated()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var document = GraphQLParser.Parse(new DocumentGenerator(seed).Any(), ParserOptions.Unlimited);
            Assert.All(DocumentValidator.Validate(Schema, document), error => Assert.NotNull(error.Code));
        }
    }

    [Fact]
    public void A_very_long_name_is_not_compared_for_long_with_those_of_the_schema()
    {
        var name = new string('a', 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal($"Cannot query field \"{name}\" on type \"Query\". (1:3)", Validate($"{{ {name} }}", ValidationOptions.Default)[0].ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40 * name.Length);
    }

    private static void ExpectAccepted(string document)
    {
        var parsed = GraphQLParser.Parse(document, ParserOptions.Unlimited);
        Assert.Empty(DocumentValidator.Validate(Schema, parsed));

        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentValidator.Validate(Schema, parsed);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AllowedBytesPerByte * document.Length);
    }

    private static string Refusal(string document, ValidationOptions? options)
    {
        var error = DocumentValidator.Validate(Schema, GraphQLParser.Parse(document, ParserOptions.Unlimited), options)[^1];
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, error.Code);
        return error.Message;
    }

    private static string Each(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static void OnASmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
#pragma warning disable CA1031 // Whatever it is, the test fails with it, on its own thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
