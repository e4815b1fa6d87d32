using System.Text.Json;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Computed;

/// <summary>A node or link as it was before <see cref="StoredProperties"/> wrote it, read from the map of its properties.</summary>
internal sealed class StoredReader
{
    private string? _id;
    private string[] _attestedOn = [];
    private Origin _origin;
    private int _revision;

    private StoredReader(PropertyLayout layout, ReadOnlySpan<byte> properties)
    {
        // An absent value is no property, and an empty list none either.
        Values = ColumnValues.Empty(layout);
        Folds = ColumnValues.Folds(layout, Values);
        Read(StoredLayout.Of(layout), properties);
    }

    private object?[] Values { get; }

    private object?[] Folds { get; }

    private string Id => _id ?? throw new InvalidOperationException("A statement in the database has no id. Was it written by another version of the service?");

    /// <summary>The node with these properties, a JSON object.</summary>
    public static GraphNode Node(NodeLabel label, ReadOnlySpan<byte> properties)
    {
        var stored = new StoredReader(label.Layout, properties);
        return new GraphNode
        {
            Label = label,
            Id = stored.Id,
            Values = stored.Values,
            Folds = stored.Folds,
            Tokens = ColumnValues.Tokens(label.Layout, stored.Values, stored.Folds),
            AttestedOn = stored._attestedOn,
            Origin = stored._origin,
            Revision = stored._revision,
        };
    }

    /// <summary>The link with these properties, a JSON object.</summary>
    public static GraphLink Link(RelationshipType type, string from, string to, PropertyLayout layout, ReadOnlySpan<byte> properties)
    {
        var stored = new StoredReader(layout, properties);
        return new GraphLink
        {
            Type = type,
            Id = stored.Id,
            From = from,
            To = to,
            Values = stored.Values,
            Folds = stored.Folds,
            AttestedOn = stored._attestedOn,
            Origin = stored._origin,
            Revision = stored._revision,
        };
    }

    private void Read(StoredLayout layout, ReadOnlySpan<byte> properties)
    {
        var json = new Utf8JsonReader(properties);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // Names of columns are names of GraphQL, in which nothing is escaped.
            if (layout.Find(json.ValueSpan) is { } found)
            {
                json.Read();
                var value = found.Column.IsList ? List(ref json, found.Column.Kind) : Scalar(ref json, found.Column.Kind);
                (found.IsFold ? Folds : Values)[found.Column.Index] = value;
                if (found is { Column.Name: StoredNames.Id, IsFold: false })
                    _id = (string?)value;
            }
            else
            {
                ReadState(ref json);
            }
        }
    }

    private void ReadState(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals(StoredNames.Id))
        {
            json.Read();
            _id = json.GetString();
        }
        else if (json.ValueTextEquals(StoredNames.AttestedOn))
        {
            json.Read();
            _attestedOn = (string[])List(ref json, ColumnKind.Date);
        }
        else if (json.ValueTextEquals(StoredNames.Origin))
        {
            json.Read();
            _origin = json.ValueTextEquals("SEED"u8) ? Origin.Seed : Origin.User;
        }
        else if (json.ValueTextEquals(StoredNames.Revision))
        {
            json.Read();
            _revision = json.GetInt32();
        }
        else
        {
            // What only Neo4j needs: days, tokens.
            json.Read();
            json.Skip();
        }
    }

    private static Array List(ref Utf8JsonReader json, ColumnKind kind)
    {
        var elements = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            elements.Add(Element(ref json, kind));
        return ColumnValues.ToArray(kind, elements);
    }

    // A missing element is stored as a value that no column can hold; truth values in lists are numbers.
    private static object? Element(ref Utf8JsonReader json, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Integer:
                var whole = json.GetInt64();
                return whole == ListElements.NoInteger ? null : (int)whole;
            case ColumnKind.Float:
                var number = json.GetDouble();
                return number <= ListElements.NoFloat ? null : number;
            case ColumnKind.Boolean:
                var flag = json.GetInt64();
                return flag == ListElements.NoBoolean ? null : flag == 1;
            default:
                var text = json.GetString()!;
                return text == ListElements.NoText ? null : text;
        }
    }

    private static object? Scalar(ref Utf8JsonReader json, ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => json.GetInt32(),
        ColumnKind.Float => json.GetDouble(),
        ColumnKind.Boolean => json.GetBoolean(),
        _ => json.GetString(),
    };
}
