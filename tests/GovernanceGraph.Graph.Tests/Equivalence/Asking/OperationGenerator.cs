using System.Globalization;
using GovernanceGraph.Graph.Compilation;
using GovernanceGraph.Graph.Tests.Equivalence.Drafting;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Graph.Tests.Equivalence.Asking;

/// <summary>
/// Operations over everything that can be asked. They are made from the served schema alone, so that what is added to the model is asked for
/// without a change here.
/// </summary>
internal sealed class OperationGenerator(ServedSchema served, RecordedGraph graph, RandomValues values, Coverage coverage, IReadOnlyList<string> cursors)
{
    private const int Deepest = 7;
    private const int MostObjects = 12;

    private readonly ArgumentGenerator _arguments = new(served, graph, values, coverage, cursors);
    private int _objects;
    private int _names;

    public AskedOperation Next()
    {
        (_objects, _names) = (MostObjects, 0);
        var operation = new AskedOperation();
        var scope = new HashSet<string>();
        for (var i = values.Chance(75) ? 1 : 2 + values.Below(2); i > 0; i--)
            operation.Children.Add(Field(served.Schema.QueryType, coverage.Pick(served.Schema.QueryType.Fields, field => field.Coordinate), scope, Deepest));
        return operation;
    }

    /// <summary>The same document with other variables.</summary>
    public AskedOperation Again(AskedOperation operation)
    {
        var again = operation.Clone();
        foreach (var field in again.All().OfType<AskedField>())
        {
            var arguments = _arguments.Again(field, isNested: field.Definition.Parent != served.Schema.QueryType);
            field.Arguments.Clear();
            field.Arguments.AddRange(arguments);
        }

        return again;
    }

    private AskedField Field(ImplementingType parent, FieldDefinition definition, HashSet<string> scope, int depth)
    {
        coverage.Note(definition.Coordinate);
        var field = new AskedField(definition) { Arguments = _arguments.For(definition, isNested: parent != served.Schema.QueryType) };
        if (!scope.Add(definition.Name) || values.Chance(5))
        {
            field.Alias = "a" + (_names++).ToString(CultureInfo.InvariantCulture);
            scope.Add(field.Alias);
        }

        if (definition.Type.Named is ImplementingType type)
            Select(field, type, [], depth - 1);
        AddDirective(field);
        return field;
    }

    private void Select(AskedSelection into, ImplementingType type, HashSet<string> scope, int depth)
    {
        _objects--;
        if (values.Chance(10))
            into.Children.Add(TypeName(type));
        foreach (var definition in Chosen(type, depth))
            into.Children.Add(Field(type, definition, scope, depth));
        if (type is InterfaceType && values.Chance(60))
            AddFragment(into, type, scope, depth);
        if (into.Children.Count == 0)
            into.Children.Add(TypeName(type));
    }

    private AskedField TypeName(ImplementingType type) =>
        served.Schema.TryGetField(type, "__typename", out var field) ? new AskedField(field) : throw new InvalidOperationException($"{type} has no name.");

    private IEnumerable<FieldDefinition> Chosen(ImplementingType type, int depth)
    {
        var leaves = type.Fields.Where(field => field.Type.Named.IsLeaf).ToArray();
        var objects = depth > 0 && _objects > 0 ? type.Fields.Where(field => field.Type.Named.IsComposite).ToArray() : [];
        var chosen = new List<FieldDefinition>();
        var most = Math.Min(leaves.Length, objects.Length == 0 ? 1 + values.Below(3) : values.Below(4));
        for (var i = 0; i < most; i++)
            chosen.Add(coverage.Pick(leaves, field => field.Coordinate));
        most = objects.Length == 0 ? 0 : depth == Deepest - 1 ? 1 + values.Below(2) : values.Below(3);
        for (var i = 0; i < most; i++)
            chosen.Add(coverage.Pick(objects, field => field.Coordinate));

        // A list is asked for its entries.
        var entries = Array.FindAll(objects, field => field.Name is "nodes" or "edges");
        if (entries.Length > 0 && values.Chance(85))
            chosen.Add(coverage.Pick(entries, field => field.Coordinate));
        return chosen.DistinctBy(field => field.Arguments.Count == 0 ? field : new object());
    }

    private void AddFragment(AskedSelection into, ImplementingType type, HashSet<string> scope, int depth)
    {
        var narrower = served.Schema.GetPossibleTypes(type).Concat<ImplementingType>(served.Schema.GetImplementingInterfaces((InterfaceType)type)).ToArray();
        for (var i = 1 + values.Below(2); i > 0; i--)
        {
            var condition = coverage.Pick(narrower, item => "... on " + item.Name);
            coverage.Note("... on " + condition.Name);
            var fragment = new AskedFragment(condition.Name, values.Chance(30) ? "F" + (_names++).ToString(CultureInfo.InvariantCulture) : null);

            // One scope of names for all fragments of an object, so that their fields never contradict each other (specification 5.3.2).
            Select(fragment, condition, scope, depth);
            AddDirective(fragment);
            into.Children.Add(fragment);
        }
    }

    private void AddDirective(AskedSelection selection)
    {
        if (values.Chance(6))
            selection.Directives.Add(new AskedDirective(values.Chance(50) ? "skip" : "include", values.Chance(50), values.Chance(70)));
    }
}
