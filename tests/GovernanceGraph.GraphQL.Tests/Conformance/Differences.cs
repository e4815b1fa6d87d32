using System.Text.Json.Nodes;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>The differences that stay; see tests/conformance/differences.</summary>
internal static class Differences
{
    /// <summary>Those of one area, each with a title and the paragraph of the specification that decides it.</summary>
    public static IReadOnlyList<JsonObject> Of(string area)
    {
        var file = Path.Combine(ReferenceImplementation.Folder, "differences", $"{area}.json");
        JsonObject[] differences = [.. JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(difference => difference!.AsObject())];
        foreach (var difference in differences)
        {
            Assert.False(string.IsNullOrWhiteSpace(difference["title"]?.GetValue<string>()));
            Assert.False(string.IsNullOrWhiteSpace(difference["because"]?.GetValue<string>()));
        }

        return differences;
    }
}
