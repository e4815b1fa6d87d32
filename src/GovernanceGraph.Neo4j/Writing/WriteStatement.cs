using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Writing;

/// <summary>
/// The statement that writes a batch as a part of one transaction. It has a part for each kind of change that the batch has, and no text that
/// depends on what is changed: labels and types of rows are values, which come from the model. What is named and is not there ends the
/// transaction, for a link needs both its ends.
/// </summary>
internal sealed class WriteStatement
{
    /// <summary>The parameter that has the ids of the links to delete, by type.</summary>
    public const string OldLinks = "oldLinks";

    // Everything is found by its id in an index, however much there is of it: a change of numbers is no reason to plan again. The hints say SEEK,
    // for a scan of the index is a use of it as well, which costs no more where there is nothing yet, and would stay the plan.
    private const string Options = "CYPHER replan=skip\n";

    private const string RemoveNodes =
        """
        CALL () {
          UNWIND $removedNodes AS id
          MATCH (old:Node {id: id}) USING INDEX SEEK old:Node(id)
          DETACH DELETE old
        }

        """;

    private const string WriteNodes =
        """
        CALL () {
          UNWIND $nodes AS row
          MERGE (node:Node {id: row.stored.id})
          WITH node, row, [label IN labels(node) WHERE NOT label IN ['Node', row.label]] AS others
          REMOVE node:$(others)
          SET node = row.stored
          SET node:$(row.label)
        }

        """;

    // What is known of the days of a kind only widens, so that it holds whatever is removed.
    private const string WriteDays =
        """
        CALL () {
          UNWIND $days AS row
          MERGE (days:Days {of: row.of})
          SET days.first = CASE WHEN days.first >= row.first OR row.first IS NULL THEN days.first ELSE row.first END,
              days.last = CASE WHEN days.last <= row.last OR row.last IS NULL THEN days.last ELSE row.last END
        }

        """;

    private const string WriteLinks =
        """
        CALL () {
          UNWIND $links AS row
          OPTIONAL MATCH (from:Node {id: row.from}) USING INDEX SEEK from:Node(id)
          OPTIONAL MATCH (to:Node {id: row.to}) USING INDEX SEEK to:Node(id)
          CREATE (from)-[link:$(row.type)]->(to)
          SET link = row.stored
        }

        """;

    private readonly string _removeOldLinks;

    public WriteStatement(GraphSchema schema)
    {
        LinkTypes = [.. schema.Relationships.Select(type => type.Name), StoredNames.Up];
        _removeOldLinks = string.Concat(LinkTypes.Select(RemoveOldLinks));
    }

    /// <summary>The types of links that are stored, the derived one among them.</summary>
    public IReadOnlyList<string> LinkTypes { get; }

    /// <summary>The statement for a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="before">What gives one row where the batch may be written.</param>
    /// <param name="after">What follows, and returns something.</param>
    public string Of(WriteBatch batch, string before, string after)
    {
        var text = new StringBuilder(Options).Append(before).Append('\n');
        Add(batch.RemovedLinks.Count + batch.Links.Count, _removeOldLinks);
        Add(batch.RemovedNodes.Count, RemoveNodes);
        Add(batch.Nodes.Count, WriteNodes);
        Add(batch.Links.Count, WriteLinks);
        Add(batch.Nodes.Count + batch.Links.Count, WriteDays);
        return text.Append(after).ToString();

        void Add(int count, string part)
        {
            if (count > 0)
                text.Append(part);
        }
    }

    // A link that is written replaces the one that has its id.
    private static string RemoveOldLinks(string type)
    {
        var name = StoredNames.Quote(type);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            CALL () {
              UNWIND ${{OldLinks}}.{{name}} AS id
              MATCH ()-[old:{{name}} {id: id}]->() USING INDEX SEEK old:{{name}}(id)
              DELETE old
            }

            """);
    }
}
