using GovernanceGraph.GraphQL.Validation;
using Xunit;
using static GovernanceGraph.GraphQL.Tests.Validation.ValidationHarness;

namespace GovernanceGraph.GraphQL.Tests.Validation;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("nam", "name,length,berth", "name")]
    [InlineData("NAME", "named,name", "name,named")]
    [InlineData("anme", "name,none", "name")]
    [InlineData("a10", "a9,a1,a11,a2,a100", "a1,a11,a100,a2,a9")]
    [InlineData("xyz", "name,length", "")]
    [InlineData("abc", "", "")]
    [InlineData("", "a,ab", "a")]
    public void The_nearest_names_come_first(string input, string options, string expected) =>
        Assert.Equal(expected, string.Join(',', Suggestions.Nearest(input, options.Split(',', StringSplitOptions.RemoveEmptyEntries))));

    [Fact]
    public void Names_equally_near_come_in_the_order_people_expect()
    {
        string[] names = ["a10", "b", "a2", "a", "a1", "a10b", "a010"];
        Assert.Equal(["a", "a010", "a1", "a2", "a10", "a10b", "b"], names.Order(NaturalOrder.Comparer));
    }

    [Theory]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a,b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a,b,c", " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData("a,b,c,d,e,f", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    [InlineData("", "")]
    public void At_most_five_names_are_suggested(string names, string expected) =>
        Assert.Equal(expected, Suggestions.Question(null, names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Suggestions_can_be_hidden() =>
        ExpectErrors(
            """
            { tug(ids: 1) { nam name @skip(iff: true, if: true) } vessel { power } arguments { role(value: COK) range(value: { from: 1, too: 1 }) } ...F }
            fragment F on Quer { x(valu: 1) }
            """,
            new ValidationOptions { HideSuggestions = true, MaxErrors = 10 },
            "Unknown argument \"ids\" on field \"Query.tug\". (1:7)",
            "Cannot query field \"nam\" on type \"Tug\". (1:17)",
            "Unknown argument \"iff\" on directive \"@skip\". (1:32)",
            "Cannot query field \"power\" on type \"Vessel\". (1:64)",
            "Value \"COK\" does not exist in \"Role\" enum. (1:96)",
            "Expected value of type \"Range\" not to include unknown field \"too\", found: { from: 1, too: 1 }. (1:125)",
            "Unknown type \"Quer\". (2:15)");
}
