using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Storage;

namespace GovernanceGraph.Neo4j.Statements;

/// <summary>
/// Compiles a plan to one statement of Cypher. Each place of the plan at which nodes stand is a subquery after that of the place above: it goes on
/// from the nodes found there, as a list, and returns each of its own nodes once, with the positions of the nodes above. Nothing is nested, so
/// that a statement grows with the plan and the rows of an answer with the graph. The version is read before and after all of it.
/// </summary>
internal sealed class StatementCompiler
{
    /// <summary>The variable of the version before, which every subquery of a root field can see.</summary>
    public const string VersionBefore = "v";

    private const int MostPlaces = 1_000;

    // Links of a place are fetched up to the limit of objects, and as many more as a hundred lists hold that are refused for their length.
    private const int RefusedLists = 100;

    private const string VersionAfter = "w";

    private readonly ServedSchema _served;
    private readonly List<Place> _places = [];
    private readonly List<string> _fields = [VersionBefore];
    private string? _mostLinks;

    private StatementCompiler(ServedSchema served, BoundPlan shape, HiddenKinds hiddenToday)
    {
        _served = served;
        Shape = shape;
        HiddenToday = hiddenToday;
    }

    public StatementBuilder Builder { get; } = new();

    public GraphSchema Model => _served.Model;

    /// <summary>A request of the shape that is compiled; its values are not looked at.</summary>
    public BoundPlan Shape { get; }

    /// <summary>What may be hidden today, the day of root fields that name no other.</summary>
    public HiddenKinds HiddenToday { get; }

    /// <summary>The statement for every request of a plan with this shape.</summary>
    /// <param name="served">The served schema.</param>
    /// <param name="shape">A request of the shape; its values are not looked at, but for which root fields name a day.</param>
    /// <param name="hiddenToday">What may be hidden today.</param>
    /// <exception cref="LimitExceededException">The operation asks for nodes at more places than one statement can have.</exception>
    public static ReadStatement Compile(ServedSchema served, BoundPlan shape, HiddenKinds hiddenToday)
    {
        var compiler = new StatementCompiler(served, shape, hiddenToday);
        var text = compiler.Builder;
        // A commit is not there at one moment: first what was settled is read, and last what was announced (ChangeWriter).
        text.Line($"CALL () {{ {State("settled")} AS {VersionBefore} }}");
        var slots = new SlotCode[shape.Plan.SlotCount];
        foreach (var root in shape.Plan.Roots)
            slots[root.Slot] = new RootCompiler(new RootScope(compiler, root)).Compile();
        text.Line($"CALL ({VersionBefore}) {{ {State("announced")} AS {VersionAfter} }}");
        compiler.AddField(VersionAfter);
        text.Append($"RETURN {string.Join(", ", compiler._fields)}");
        return new ReadStatement(
            StatementText.Shorten(text.ToString()), [.. text.Parameters], compiler._places, compiler._fields.Count, new RowShape(compiler._served.Schema.QueryType, slots));
    }

    /// <summary>Begins a subquery that goes on from variables.</summary>
    /// <param name="variables">The variables that it sees; none for the root.</param>
    public void Call(params IEnumerable<string> variables) => Builder.Line($"CALL ({string.Join(", ", variables.DefaultIfEmpty(VersionBefore))}) {{");

    /// <summary>Ends a subquery.</summary>
    /// <param name="returned">What it returns.</param>
    public void Return(params IEnumerable<string> returned) => Builder.Line($"RETURN {string.Join(", ", returned)} }}");

    /// <summary>The parameter with how many links of a place are fetched at most: more are more objects than an answer may have.</summary>
    public string MostLinks() =>
        _mostLinks ??= Builder.AddParameter(request => MostLinksOf(request.Options.Limits));

    /// <summary>How many links of a place are fetched at most.</summary>
    public static long MostLinksOf(PlanLimits limits) => limits.MaxRows + (RefusedLists * (long)limits.MaxPageSize);

    /// <summary>Adds a field to the answer.</summary>
    /// <param name="variable">The variable that has it.</param>
    /// <returns>Its number.</returns>
    public int AddField(string variable)
    {
        _fields.Add(variable);
        return _fields.Count - 1;
    }

    /// <summary>Adds a place.</summary>
    /// <param name="create">Makes it, given its number.</param>
    public Place AddPlace(Func<int, Place> create)
    {
        if (_places.Count == MostPlaces)
        {
            throw new LimitExceededException(
                $"The operation asks for nodes at more than {MostPlaces.ToString(CultureInfo.InvariantCulture)} places. Ask in several operations.");
        }

        var place = create(_places.Count);
        _places.Add(place);
        return place;
    }

    /// <summary>A served type.</summary>
    public ObjectType Type(string name) => (ObjectType)_served.Schema.Types[name];

    // Nothing where the database holds no graph.
    private static string State(string version) => $"MATCH (s:{StoredNames.Quote(StoredNames.GraphState)}) RETURN max([s.{version}, s.complete])";
}
