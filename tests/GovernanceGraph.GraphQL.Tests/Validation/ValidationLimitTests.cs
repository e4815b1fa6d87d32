using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Validation;
using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>Each limit accepts what reaches it and refuses one more, by name.</summary>
public sealed class ValidationLimitTests
{
    [Fact]
    public void The_defaults_are_those_documented()
    {
        var options = ValidationOptions.Default;
        Assert.Equal(100, options.MaxAliases);
        Assert.Equal(4, options.MaxDirectivesPerLocation);
        Assert.Equal(1_000, options.MaxFragmentVisits);
        Assert.Equal(100_000, options.MaxFieldMergeComparisons);
        Assert.Equal(5, options.MaxErrors);
        Assert.False(options.HideSuggestions);
        Assert.True(options.AllowIntrospection);
    }

    [Fact]
    public void A_limit_below_what_makes_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxAliases = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxErrors = 0 });
    }

    [Fact]
    public void Aliases_are_limited()
    {
        ExpectValid($"{{ {Repeat(100, i => $"a{i}: __typename")} }}", ValidationOptions.Default);
        ExpectLimit(
            $"query Q {{ {Repeat(101, i => $"a{i}: __typename")} }}",
            ValidationOptions.Default,
            "Operation \"Q\" has 101 aliased fields, those of its fragments counted at every spread, more than 100, the limit MaxAliases.");
    }

    [Fact]
    public void Aliases_in_fragments_count_at_every_spread()
    {
        const string Fragments = " fragment F on Tug { a: name ...G } fragment G on Tug { b: name c: length }";
        var options = new ValidationOptions { MaxAliases = 7 };
        ExpectValid("{ x: tug { ...F } tug { ...F } }" + Fragments, options);
        ExpectLimit(
            "{ x: tug { ...F y: name } tug { ...F } }" + Fragments,
            options,
            "The anonymous operation has 8 aliased fields, those of its fragments counted at every spread, more than 7, the limit MaxAliases.");
    }

    [Fact]
    public void Aliases_are_counted_for_each_operation()
    {
        var options = new ValidationOptions { MaxAliases = 1 };
        ExpectValid("query A { a: tug { name } } query B { b: tug { name } }", options);
    }

    [Fact]
    public void Directives_at_a_place_are_limited()
    {
        ExpectValid($"{{ tug {Repeat(4, i => $"@tag(name: \"{i}\")")} {{ name }} }}", ValidationOptions.Default);
        ExpectLimit(
            $"{{ tug {Repeat(5, i => $"@tag(name: \"{i}\")")} {{ name }} }}",
            ValidationOptions.Default,
            "There are 5 directives here, more than 4, the limit MaxDirectivesPerLocation.");
    }

    [Fact]
    public void Fragment_visits_are_limited()
    {
        ExpectValid($"{{ tug {{ {Repeat(1_000, _ => "...F")} }} }} fragment F on Tug {{ name }}", ValidationOptions.Default);
        ExpectLimit(
            $"{{ tug {{ {Repeat(1_001, _ => "...F")} }} }} fragment F on Tug {{ name }}",
            ValidationOptions.Default,
            "The operations of this document reach too many fragment spreads, more than 1000, the limit MaxFragmentVisits.");
    }

    [Fact]
    public void Fragment_visits_of_all_operations_count_together()
    {
        const string Fragments = " fragment F on Tug { ...G ...G } fragment G on Tug { name }";
        var options = new ValidationOptions { MaxFragmentVisits = 6 };
        ExpectValid("query A { tug { ...F } } query B { tug { ...F } }" + Fragments, options);
        ExpectLimit(
            "query A { tug { ...F } } query B { tug { ...F ...G } }" + Fragments,
            options,
            "The operations of this document reach too many fragment spreads, more than 6, the limit MaxFragmentVisits.");
    }

    [Fact]
    public void Comparisons_of_fields_are_limited()
    {
        var options = new ValidationOptions { MaxFieldMergeComparisons = 1_000 };
        ExpectValid($"{{ tug {{ {Repeat(1_000, _ => "name")} }} }}", options);
        ExpectLimit(
            $"{{ tug {{ {Repeat(1_001, _ => "name")} }} }}",
            options,
            "Fields with the same response key need too many comparisons to be merged, more than 1000, the limit MaxFieldMergeComparisons.");
    }

    [Fact]
    public void Errors_reported_are_limited()
    {
        Assert.Equal(5, Validate($"{{ {Repeat(5, i => $"x{i}")} }}", ValidationOptions.Default).Count);

        var errors = Validate($"{{ {Repeat(6, i => $"x{i}")} }}", ValidationOptions.Default);
        Assert.Equal(6, errors.Count);
        Assert.All(errors.Take(5), error => Assert.Equal(GraphQLErrorCodes.ValidationFailed, error.Code));
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, errors[5].Code);
        Assert.Equal(
            "Too many validation errors, error limit reached. Validation aborted. The limit MaxErrors is 5; the document has more errors than that.",
            errors[5].Message);
    }

    [Fact]
    public void Without_limits_all_of_it_is_accepted()
    {
        var fields = Repeat(2_000, i => $"a{i}: tug {{ ...F ...F }}");
        var directives = Repeat(20, i => $"@tag(name: \"{i}\")");
        Assert.Empty(Validate($"{{ {fields} __typename {directives} }} fragment F on Tug {{ name }}", ValidationOptions.Unlimited));
    }

    private static string Repeat(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
