using System.Text.RegularExpressions;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>Regular expressions for what a page is expected to have.</summary>
internal static class Pattern
{
    /// <summary>An expression that gives up after a second.</summary>
    public static Regex Of(string expression) => new(expression, RegexOptions.None, TimeSpan.FromSeconds(1));
}
