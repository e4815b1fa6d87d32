using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceGraph.GraphQL.Tests.Conformance;
using Xunit;

[assembly: AssemblyFixture(typeof(ReferenceImplementation))]

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>
/// The npm package <c>graphql</c> in a Node process that all tests share; see tests/conformance. A test that asks it is skipped
/// by name where Node or the packages are missing.
/// </summary>
public sealed class ReferenceImplementation : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Lazy<Process> _node = new(Start);

    /// <summary>Whether thousands of documents are to be compared, not a sample of them.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_CONFORMANCE_FULL") == "1";

    /// <summary>The folder tests/conformance.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>How many generated cases to compare.</summary>
    public static int Sample(int bounded, int full) => IsFull ? full : bounded;

    /// <summary>Asks the version 16 or 17 of the package.</summary>
    /// <param name="version">16 or 17.</param>
    /// <param name="command">The name of a file in tests/conformance/commands.</param>
    /// <param name="question">What that command takes.</param>
    /// <returns>What it answers.</returns>
    public JsonNode Ask(int version, string command, JsonObject question)
    {
        question["version"] = version;
        question["command"] = command;
        string? answer;
        lock (_turn)
        {
            var node = _node.Value;
            node.StandardInput.WriteLine(question.ToJsonString());
            node.StandardInput.Flush();
            answer = node.StandardOutput.ReadLine();
        }

        Assert.True(answer is not null, "Node ended; its standard error says why.");
        var parsed = JsonNode.Parse(answer, documentOptions: new JsonDocumentOptions { MaxDepth = 2_000 })!;
        Assert.True(parsed is not JsonObject crash || !crash.ContainsKey("crash"), $"The reference implementation crashed: {answer}");
        return parsed;
    }

    public void Dispose()
    {
        if (_node.IsValueCreated)
        {
            _node.Value.StandardInput.Close();
            _node.Value.WaitForExit();
            _node.Value.Dispose();
        }
    }

    private static Process Start()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.Skip("The reference implementation is not installed: run `npm ci` in tests/conformance.");
        }

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["server.mjs"])
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

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovernanceGraph.sln")))
        {
            folder = folder.Parent;
        }

        Assert.True(folder is not null, "The tests must run from inside the repository.");
        return Path.Combine(folder.FullName, "tests", "conformance");
    }
}
