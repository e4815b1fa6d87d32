using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation;

/// <summary>Validates documents against the harbour's schema and compares errors, written as <c>message (line:column)</c>.</summary>
internal static class ValidationHarness
{
    private static readonly ValidationOptions AllErrors = new() { MaxErrors = int.MaxValue };

    private static readonly AsyncLocal<List<string>?> Recording = new();

    public static GraphQLSchema Schema { get; } = SchemaBuilder.Build(
        GraphQLParser.Parse(HarbourSchema.Sdl, ParserOptions.Unlimited),
        new Dictionary<string, ScalarCoercion> { ["Date"] = YearOnly });

    // A custom scalar with an opinion, of which validation shows the reason.
    private static ScalarCoercion YearOnly => new(
        (value, out coerced, [NotNullWhen(false)] out error) => Take(value.ToString(), out coerced, out error),
        (literal, variables, out coerced, [NotNullWhen(false)] out error) => Take((literal as StringValueNode)?.Value ?? string.Empty, out coerced, out error));

    public static void ExpectValid(string document, ValidationOptions? options = null) => ExpectErrors(document, options ?? AllErrors);

    public static void ExpectErrors(string document, params string[] errors) => ExpectErrors(document, AllErrors, errors);

    public static void ExpectErrors(string document, ValidationOptions options, params string[] errors)
    {
        if (options == AllErrors)
            Recording.Value?.Add(document);

        var found = Validate(document, options);
        Assert.Equal(errors, found.Select(error => error.ToString()));
        Assert.All(found, error => Assert.Equal(GraphQLErrorCodes.ValidationFailed, error.Code));
    }

    /// <summary>Expects the error of an exceeded limit, and nothing after it.</summary>
    public static void ExpectLimit(string document, ValidationOptions options, string message)
    {
        var last = Validate(document, options)[^1];
        Assert.Equal(message, last.Message);
        Assert.Equal(GraphQLErrorCodes.LimitExceeded, last.Code);
    }

    /// <summary>The documents that a test, or many, expects something of without options.</summary>
    public static IReadOnlyList<string> DocumentsOf(Action tests)
    {
        List<string> documents = [];
        Recording.Value = documents;
        tests();
        Recording.Value = null;
        return documents;
    }

    public static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions options) =>
        DocumentValidator.Validate(Schema, GraphQLParser.Parse(document, ParserOptions.Unlimited), options);

    private static bool Take(string text, out object? coerced, [NotNullWhen(false)] out string? error)
    {
        coerced = text;
        error = text.Length == 4 && text.All(char.IsAsciiDigit) ? null : "Date cannot represent what is not a year of four digits";
        return error is null;
    }
}
