using System.Buffers;
using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>Composes the ids of links (<see cref="LinkIds"/>), which are stored only where they are something else.</summary>
internal sealed class LinkNames
{
    private readonly int[] _distinguishing;
    private readonly byte[][] _types;

    public LinkNames(GraphSchema schema)
    {
        _distinguishing = [.. LinkIds.Distinguishing.Select(name => schema.LinkLayout.FindColumn(name)?.Index).OfType<int>()];
        _types = [.. schema.Relationships.Select(type => Encoding.UTF8.GetBytes($"{LinkIds.Separator}{type.Name}{LinkIds.Separator}"))];
    }

    /// <summary>Whether the link has the id that is composed of its ends, type and what tells it from others between them.</summary>
    public bool IsComposed(GraphLink link)
    {
        var rest = link.Id.AsSpan();
        if (!Skip(ref rest, link.From) || !Skip(ref rest, "|") || !Skip(ref rest, link.Type.Name) || !Skip(ref rest, "|") || !Skip(ref rest, link.To))
            return false;
        foreach (var column in _distinguishing)
        {
            if (link.Values[column] is string value && (!Skip(ref rest, "|") || !Skip(ref rest, value)))
                return false;
        }

        return rest.IsEmpty;
    }

    /// <summary>Writes the escaped id of a link.</summary>
    /// <param name="group">The link's group.</param>
    /// <param name="row">Its row.</param>
    /// <param name="from">The escaped id of the node at which it begins.</param>
    /// <param name="to">The escaped id of the node at which it ends.</param>
    /// <param name="output">Where to.</param>
    public void Write(LinkGroup group, int row, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, IBufferWriter<byte> output)
    {
        if (group.StoredId(row) is { } stored)
        {
            output.Write(stored);
            return;
        }

        WriteEnds(group.Type, from, to, output);
        foreach (var column in _distinguishing)
        {
            var block = group.Column(column);
            if (block.IsNull(row))
                continue;
            output.Write("|"u8);
            output.Write(block.Text(row));
        }
    }

    /// <summary>Writes the escaped id of a link of a group that is being written.</summary>
    public void Write(OpenLinks group, int row, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, IBufferWriter<byte> output)
    {
        if (group.StoredId(row) is { } stored)
        {
            output.Write(stored);
            return;
        }

        WriteEnds(group.Type, from, to, output);
        foreach (var column in _distinguishing)
        {
            if (group[row].Values?[column] is not string value)
                continue;
            output.Write("|"u8);
            EscapedText.Write(value, output);
        }
    }

    /// <summary>What the id of a link that has a composed one says of its ends and type; false where it can be none.</summary>
    public static bool TrySplit(string id, out string from, out string type, out string to)
    {
        var parts = id.Split(LinkIds.Separator, 4);
        (from, type, to) = parts.Length < 3 ? (string.Empty, string.Empty, string.Empty) : (parts[0], parts[1], parts[2]);
        return parts.Length >= 3;
    }

    private void WriteEnds(RelationshipType type, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, IBufferWriter<byte> output)
    {
        output.Write(from);
        output.Write(_types[type.Ordinal]);
        output.Write(to);
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> part)
    {
        if (!rest.StartsWith(part))
            return false;
        rest = rest[part.Length..];
        return true;
    }
}
