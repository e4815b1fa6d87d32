using System.Globalization;

namespace GovernanceGraph.Server.Hosting;

/// <summary>What was read from files, or everything that is wrong with them.</summary>
/// <param name="Value">What was read; null when there are errors.</param>
/// <param name="Errors">One line each, with file, line and column where there are any.</param>
internal sealed record Loaded<T>(T? Value, IReadOnlyList<string> Errors)
    where T : class
{
    /// <summary>Writes the errors and how many they are.</summary>
    /// <returns>The exit code of a command that cannot go on.</returns>
    public int Report(TextWriter error)
    {
        foreach (var line in Errors)
            error.WriteLine(line);
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Errors.Count} {(Errors.Count == 1 ? "error" : "errors")}"));
        return 1;
    }
}
