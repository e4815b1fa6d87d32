using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Tests.Infrastructure;

namespace GovernanceGraph.Server.Tests.Deployment;

/// <summary>The checkout's <c>Dockerfile</c>: its instructions in order.</summary>
internal static partial class ImageFile
{
    public static IReadOnlyList<(string Name, string Arguments)> Instructions { get; } =
    [
        .. File.ReadAllLines(Repository.PathOf("Dockerfile"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..])),
    ];

    /// <summary>The instructions of the image itself, after the stages that build.</summary>
    public static IReadOnlyList<(string Name, string Arguments)> Last { get; } =
        [.. Instructions.Skip(Instructions.ToList().FindLastIndex(instruction => instruction.Name == "FROM"))];

    /// <summary>What is copied from the checkout.</summary>
    public static IEnumerable<string> Sources => Instructions
        .Where(instruction => instruction.Name == "COPY" && !instruction.Arguments.StartsWith("--from", StringComparison.Ordinal))
        .SelectMany(instruction => instruction.Arguments.Split(' ')[..^1]);

    /// <summary>The words of the one instruction of the image of that name, which is written as a JSON list.</summary>
    public static string[] Command(string name) => JsonSerializer.Deserialize<string[]>(List().Match(Last.Single(instruction => instruction.Name == name).Arguments).Value)!;

    [GeneratedRegex(@"\[.*\]", RegexOptions.None, 1_000)]
    private static partial Regex List();
}
