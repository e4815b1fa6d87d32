using System.Text.RegularExpressions;
using GovernanceGraph.Server.Tests.Infrastructure;
using GovernanceGraph.Server.Web;
using Xunit;

namespace GovernanceGraph.Server.Tests.Web;

public sealed partial class ExplorerPagesTests
{
    [Fact]
    public void The_server_and_the_explorer_know_the_same_pages()
    {
        var routes = File.ReadAllText(Repository.PathOf("src", "web", "src", "app", "routes.ts"));
        var pages = Route().Matches(routes).Select(match => (First: match.Groups["first"].Value, Kinds: match.Groups["kinds"].Value)).ToArray();

        Assert.Equal(ExplorerPages.Plain.Order(), pages.Where(page => page.Kinds.Contains("plain:", StringComparison.Ordinal)).Select(page => page.First.Trim('\'')).Order());
        Assert.Equal(ExplorerPages.OfThings.Order(), pages.Where(page => page.Kinds.Contains("ofThing:", StringComparison.Ordinal)).Select(page => page.First).Order());
    }

    [GeneratedRegex(@"^  (?<first>[\w']+): \{ (?<kinds>.*) \},$", RegexOptions.Multiline, 1000)]
    private static partial Regex Route();
}
