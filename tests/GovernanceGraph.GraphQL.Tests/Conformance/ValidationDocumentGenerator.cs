using System.Text;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>
/// Writes executable documents for a schema: with an error rate of 0 mostly valid ones, with a higher one with about every mistake that validation
/// finds. The same seed gives the same document.
/// </summary>
internal sealed partial class ValidationDocumentGenerator(GraphQLSchema schema, int seed, int errorRate)
{
    private const int GreatestDepth = 4;

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, NamedType Type)> _fragments = [];
    private readonly List<(string Name, GraphQLType Type)> _variables = [];
    private readonly NamedType[] _composites = [.. schema.Types.Values.Where(type => type.IsComposite && !type.Name.StartsWith("__", StringComparison.Ordinal))];
    private readonly GraphQLType[] _inputs = [.. schema.Types.Values.Where(type => type.IsInputType && !type.Name.StartsWith("__", StringComparison.Ordinal))];

    public string Document()
    {
        ChooseFragments();
        ChooseVariables();
        var operations = OneIn(4) ? 2 : 1;
        for (var i = 0; i < operations; i++)
            Operation(i, operations == 1);

        for (var i = 0; i < _fragments.Count; i++)
            Fragment(i);
        if (Mistake(60))
            _text.Append("type Extra { a: Int }\n");
        return _text.ToString();
    }

    private void ChooseFragments()
    {
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
            _fragments.Add(($"F{(Mistake(20) ? 0 : i)}", Pick(_composites)));
    }

    private void ChooseVariables()
    {
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            var type = Pick(_inputs);
            if (OneIn(4))
                type = ListType.Of(OneIn(2) ? NonNullType.Of(type) : type);
            _variables.Add(($"v{i}", OneIn(3) ? NonNullType.Of(type) : type));
        }
    }

    private void Operation(int index, bool isAlone)
    {
        var kind = _random.Next(10) switch { 0 => "mutation", 1 => "subscription", _ => "query" };
        var root = kind switch { "mutation" => schema.MutationType!, "subscription" => schema.SubscriptionType!, _ => schema.QueryType };
        _text.Append(kind);
        if (!isAlone || OneIn(2))
            _text.Append(" Q").Append(Mistake(10) ? 0 : index);
        VariableDefinitions();
        Directives(kind.ToUpperInvariant());
        if (kind == "subscription" && !Mistake(2))
            _text.Append(" { arrivals { name } }\n");
        else
            SelectionSet(root, 0);
    }

    private void VariableDefinitions()
    {
        if (_variables.Count == 0)
            return;

        _text.Append('(');
        foreach (var (name, type) in _variables)
        {
            if (Mistake(10))
                continue;
            _text.Append('$').Append(name).Append(": ").Append(Mistake(20) ? "Vessel" : Mistake(20) ? "Unknwn" : type.ToString());
            if (!type.IsNonNull && OneIn(4))
            {
                _text.Append(" = ");
                Value(type, 0, isConst: true);
            }

            Directives("VARIABLE_DEFINITION", isConst: true);
            _text.Append(' ');
        }

        _text.Append("$zz: Int) ");
    }

    private void Fragment(int index)
    {
        var (name, type) = _fragments[index];
        _text.Append("fragment ").Append(name).Append(" on ").Append(Mistake(20) ? Pick(["Role", "Range", "Vesel"]) : type.Name);
        Directives("FRAGMENT_DEFINITION");
        SelectionSet(type, GreatestDepth - 2);
    }

    private void SelectionSet(NamedType type, int depth)
    {
        _text.Append(" { ");
        var count = 1 + _random.Next(depth == 0 ? 5 : 4);
        for (var i = 0; i < count; i++)
            Selection(type, depth);
        _text.Append("}\n");
    }

    private void Selection(NamedType type, int depth)
    {
        switch (_random.Next(10))
        {
            case 0 when depth < GreatestDepth:
                InlineFragment(type, depth);
                break;
            case 1 when _fragments.Count > 0:
                Spread(type);
                break;
            default:
                Field(type, depth);
                break;
        }
    }

    private void InlineFragment(NamedType type, int depth)
    {
        var inner = OneIn(4) ? type : Mistake(3) ? Pick(_composites) : Pick(Overlapping(type));
        _text.Append("... ");
        if (inner != type)
            _text.Append("on ").Append(Mistake(20) ? Pick(["Int", "CrewFilter", "Nothin"]) : inner.Name);
        Directives("INLINE_FRAGMENT");
        SelectionSet(inner, depth + 1);
    }

    private void Spread(NamedType type)
    {
        var fitting = _fragments.Where(fragment => Overlapping(type).Contains(fragment.Type)).ToArray();
        var (name, _) = fitting.Length == 0 || Mistake(5) ? Pick([.. _fragments]) : Pick(fitting);
        _text.Append("...").Append(Mistake(20) ? "Unknown" : name);
        Directives("FRAGMENT_SPREAD");
        _text.Append(' ');
    }

    // A scalar gets selections by mistake only, and then overlaps with everything.
    private NamedType[] Overlapping(NamedType type) => !type.IsComposite
        ? _composites
        : [.. _composites.Where(other => schema.GetPossibleTypes(other).Intersect(schema.GetPossibleTypes(type)).Any())];

    private bool OneIn(int count) => _random.Next(count) == 0;

    // One in `rarity`, scaled by the error rate.
    private bool Mistake(int rarity) => errorRate > 0 && _random.Next(rarity * 100) < errorRate;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
