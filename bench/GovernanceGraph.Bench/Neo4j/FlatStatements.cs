namespace GovernanceGraph.Bench.Neo4j;

/// <summary>
/// One statement for each operation, as somebody writes it by hand who has these four and no other: every node once, with the places where it
/// stands, level by level. They know nothing of dates.
/// </summary>
internal static class FlatStatements
{
    public const string Point = """
        MATCH (f:Node:Finding {id: $id})
        RETURN f.id, f.name, f.kind, f.gist, f.basis, f.`citations.locator`,
          COLLECT { UNWIND f.`citations.document` AS cited MATCH (d:Node {id: cited}) RETURN [d.id, d.name, d.date] }
        """;

    public const string Chain = """
        MATCH (f:Node:Finding {id: $id})
        CALL (f) {
          MATCH (f)-[r:OWNED_BY|BASED_ON]->(x)
          WITH r, x ORDER BY x.id
          RETURN collect([type(r), labels(x), x.id, x.name, r.basis, r.`citations.locator`, r.`citations.document`]) AS ends,
            collect(CASE WHEN r:OWNED_BY THEN x END) AS owners
        }
        CALL (owners) {
          UNWIND owners AS owner
          MATCH (owner)-[:ACCOUNTABLE_TO*0..2]->(b)-[:ACCOUNTABLE_TO]->(a)
          WITH DISTINCT b, a ORDER BY a.id
          RETURN collect([b.id, a.id, a.name]) AS above
        }
        CALL (f) {
          MATCH (f)<-[:RESPONDS_TO]-(a)
          WITH a ORDER BY a.id
          RETURN collect(a) AS actions
        }
        CALL (actions) {
          UNWIND range(0, size(actions) - 1) AS i
          WITH i, actions[i] AS a
          MATCH (a)-[:OWNED_BY]->(o)
          WITH o, collect(i) AS at ORDER BY o.id
          RETURN collect([o.id, o.name, at]) AS actionOwners
        }
        RETURN f.id, f.name, ends, above, [a IN actions | [a.id, a.name, a.progress]], actionOwners
        """;

    public const string Owners = """
        CALL () {
          MATCH (:Node:Area {id: $id})<-[:IN_AREA]-(f:Finding)
          WHERE f.kind = 'AREA_FOR_IMPROVEMENT'
          WITH f ORDER BY f.`fold:name`, f.name, f.id LIMIT 50
          RETURN collect(f) AS findings
        }
        CALL (findings) {
          UNWIND range(0, size(findings) - 1) AS i
          WITH i, findings[i] AS f
          MATCH (f)-[:OWNED_BY]->(o)
          WITH o, collect(i) AS at ORDER BY o.id
          RETURN collect([o.id, o.name, at]) AS owners
        }
        RETURN [f IN findings | [f.id, f.name, f.kind]], owners
        """;

    public const string Area = """
        MATCH (area:Node:Area {id: $id})
        CALL (area) {
          MATCH (area)<-[:IN_AREA]-(f:Finding)
          WITH f ORDER BY f.id LIMIT 60
          RETURN collect(f) AS findings
        }
        CALL (findings) {
          UNWIND range(0, size(findings) - 1) AS i
          WITH i, findings[i] AS f
          MATCH (f)-[r:ABOUT|BASED_ON]->(x)
          WITH x, collect(CASE WHEN r:ABOUT THEN i ELSE -1 - i END) AS at ORDER BY x.id
          RETURN collect([labels(x), x.id, x.name, at]) AS ends, collect(CASE WHEN x:Service THEN x END) AS services
        }
        CALL (services) {
          UNWIND services AS s
          MATCH (s)<-[:PROVIDES]-(b)
          WITH b, collect(s.id) AS at ORDER BY b.id
          RETURN collect([b.id, b.name, at]) AS providers
        }
        CALL (findings) {
          UNWIND range(0, size(findings) - 1) AS i
          WITH i, findings[i] AS f
          MATCH (f)<-[:RESPONDS_TO]-(a)
          WITH a, collect(i) AS at ORDER BY a.id
          RETURN collect([a.id, a.name, a.progress, at]) AS actions
        }
        RETURN area.name, [f IN findings | [f.id, f.name]], ends, providers, actions
        """;
}
