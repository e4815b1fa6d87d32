using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Linting;

/// <summary>Neo4j's own linter, an npm package in a Node process; see tests/cypher. A test that asks it is skipped by name where it is missing.</summary>
internal static class CypherLinter
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "cypher");

    /// <summary>What is wrong with each statement; an empty list for each that is right.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> AskAsync(IReadOnlyList<LintedStatement> statements)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "Neo4j's linter is not installed: run `npm ci` in tests/cypher.");

        // A thousand characters take it a fifth of a second: each processor takes its share, every so many statements one.
        var shares = Math.Min(Environment.ProcessorCount, statements.Count);
        var complaints = await Task.WhenAll(Enumerable.Range(0, shares).Select(share => AskOneAsync([.. statements.Where((_, i) => i % shares == share)])));
        return
        [
            .. statements.Select((statement, i) => (string[])
            [
                .. complaints[i % shares][i / shares],
                .. StoredVocabulary.UnknownNamesIn(statement.Text).Select(name => $"`{name}` is no name of the model's"),
            ]),
        ];
    }

    private static async Task<string[][]> AskOneAsync(LintedStatement[] statements)
    {
        using var node = Start();
        var answering = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(Question(statements).ToJsonString());
        node.StandardInput.Close();
        var answer = await answering;
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, "The linter ended with an error; its standard error says why.");
        return JsonSerializer.Deserialize<string[][]>(answer)!;
    }

    private static JsonObject Question(LintedStatement[] statements) => new()
    {
        ["schema"] = new JsonObject
        {
            ["labels"] = List(StoredVocabulary.Labels),
            ["relationshipTypes"] = List(StoredVocabulary.RelationshipTypes),
            ["propertyKeys"] = List(StoredVocabulary.Properties),
            ["graphSchema"] = new JsonArray(
                [.. StoredVocabulary.Ends.Select(ends => new JsonObject { ["from"] = ends.From, ["relType"] = ends.Type, ["to"] = ends.To })]),
        },
        ["statements"] = new JsonArray([.. statements.Select(statement => new JsonObject { ["text"] = statement.Text, ["parameters"] = List(statement.Parameters) })]),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static Process Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["lint.mjs"])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}

/// <summary>A statement with the names of its parameters.</summary>
internal sealed record LintedStatement(string Text, IReadOnlyList<string> Parameters);
