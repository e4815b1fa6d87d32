namespace GovernanceGraph.Web.Tests.Infrastructure;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The path of a file or folder in it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root.Value, .. parts]);

    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    });
}
