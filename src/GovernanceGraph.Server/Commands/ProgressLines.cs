using System.Globalization;
using GovernanceGraph.Neo4j.Seeding;

namespace GovernanceGraph.Server.Commands;

/// <summary>Writes a line for each batch of a load.</summary>
internal sealed class ProgressLines(TextWriter output) : IProgress<LoadProgress>
{
    public void Report(LoadProgress value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0} nodes and links"));
}
