using Xunit;

namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>What <c>src/web</c> was built into, as it lies beside the server.</summary>
internal static class BuiltSite
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>Skips the test where it was not built.</summary>
    public static void Need() =>
        Assert.SkipUnless(File.Exists(Path.Combine(Folder, "index.html")), "The explorer is not built: install Node 20.19 or later, with npm, and build again.");
}
