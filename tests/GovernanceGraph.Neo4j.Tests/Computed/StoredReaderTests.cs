using System.Buffers;
using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.Graph.Tests.Graphs;
using GovernanceGraph.Graph.Tests.Infrastructure;
using GovernanceGraph.Neo4j.Computed;
using GovernanceGraph.Neo4j.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Computed;

public class StoredReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_stored_is_read_back_as_it_was(int seed)
    {
        var record = new RandomRecord(Repository.Schema, seed);
        Hold([.. record.Load(nodes: 120, links: 400), record.Next()]);
    }

    [Fact]
    public void The_published_record_is_read_back_as_it_was() => Hold([Records.Published]);

    private static void Hold(IEnumerable<ChangeSet> record)
    {
        foreach (var changes in record)
        {
            foreach (var node in changes.Nodes)
                Same(node, StoredReader.Node(node.Label, Stored(json => StoredProperties.Write(json, node))));
            foreach (var link in changes.Links)
                Same(link, StoredReader.Link(link.Type, link.From, link.To, Repository.Schema.LinkLayout, Stored(json => StoredProperties.Write(json, link, Repository.Schema.LinkLayout))));
        }
    }

    private static void Same(GraphNode written, GraphNode read)
    {
        Assert.Equal((written.Label, written.Id, written.Origin, written.Revision), (read.Label, read.Id, read.Origin, read.Revision));
        Assert.Equal(written.Values, read.Values);
        Assert.Equal(written.Folds, read.Folds);
        Assert.Equal(written.AttestedOn, read.AttestedOn);
        Assert.Equal(written.Tokens.Select(Tokens), read.Tokens.Select(Tokens));
    }

    private static void Same(GraphLink written, GraphLink read)
    {
        Assert.Equal((written.Type, written.Id, written.From, written.To), (read.Type, read.Id, read.From, read.To));
        Assert.Equal((written.Origin, written.Revision), (read.Origin, read.Revision));
        Assert.Equal(written.Values, read.Values);
        Assert.Equal(written.Folds, read.Folds);
        Assert.Equal(written.AttestedOn, read.AttestedOn);
    }

    private static string Tokens(SearchTokens field) => $"{field.Property}: {string.Join(' ', field.Tokens)} | {string.Join('|', field.Wholes)}";

    // As Neo4j gives it back: in whatever order of keys.
    private static byte[] Stored(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
            write(json);
        var properties = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(output.WrittenSpan)!;
        return JsonSerializer.SerializeToUtf8Bytes(properties.Reverse().ToDictionary());
    }
}
