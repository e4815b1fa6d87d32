using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Operations;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Server.Tests.Documentation;

/// <summary><c>docs/errors.md</c> is the closed list of what clients can meet.</summary>
public sealed partial class ErrorCodeTests
{
    private static readonly Assembly[] Assemblies = [typeof(GraphQLErrorCodes).Assembly, typeof(GraphErrorCodes).Assembly, typeof(HttpErrorCodes).Assembly];

    [Fact]
    public void Every_code_in_the_sources_is_documented_and_every_documented_one_is_in_the_sources()
    {
        var codes = Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("ErrorCodes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), CodeRow().Matches(Page()).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_error_has_a_code_that_is_written_where_it_arises()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.DoesNotContain(sources, file => LiteralCode().IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Every_limit_that_can_be_configured_is_documented_with_its_default_and_no_other()
    {
        object[] defaults = [new HttpLimits(), new ParserOptions(), new ValidationOptions(), new PlanLimits(), new OperationOptions()];
        var expected = ServerSettings.LimitNames.Select(name => defaults
            .Select(limits => (Value: limits.GetType().GetProperty(name)?.GetValue(limits), Name: name))
            .First(limit => limit.Value is not null))
            .Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name} {(limit.Value is TimeSpan time ? time.ToString("c") : $"{limit.Value:N0}")}"));

        var documented = LimitRow().Matches(Page()).Select(match => $"{match.Groups["name"].Value} {match.Groups["value"].Value}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static string Page() => File.ReadAllText(Repository.PathOf("docs", "errors.md"));

    [GeneratedRegex(@"^\| `(?<code>[A-Z_]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeRow();

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Za-z]+)` \| (?<value>\S+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LimitRow();

    [GeneratedRegex("\\b[cC]ode(: | = )\"[A-Z_]+\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LiteralCode();
}
