using System.Globalization;
using System.Text;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Compilation;

/// <summary>Reads a coerced <c>where</c> as a filter. Nothing in it is specific to a label: the model says what each key means.</summary>
internal sealed class WhereReader(ServedSchema served, PlanLimits limits)
{
    private int _conditions;

    /// <summary>Reads a condition on a node.</summary>
    /// <param name="where">The condition.</param>
    /// <param name="type">What it is about.</param>
    /// <param name="hasLink">Whether a link leads there, on which there may be conditions.</param>
    /// <param name="path">Where the condition stands, for errors.</param>
    public Filter ReadNode(InputObject where, ServedType type, bool hasLink, WherePath path)
    {
        var filters = new List<Filter>();
        foreach (var (key, value) in where)
        {
            var here = new WherePath(path, key);
            filters.Add(ReadLogic(key, value, here, (inner, at) => ReadNode(inner, type, hasLink, at)) ?? key switch
            {
                "isNull" => new AndFilter([.. Texts(value, here).Select(name => IsNull(name, type))]),
                "label" => new LabelFilter(Texts(value, here)),
                "citedBy" => In(Column(type, "citations.document"), Texts(value, here)),
                "link" when !hasLink => throw new ArgumentMeaningException($"`{here}` asks for the link that leads here, and none does in a list of its own."),
                "link" => new LinkFilter(ReadLink(Object(value, here), here)),
                _ when type.FindRelationship(key) is { } relationship => ReadLinks(Object(value, here), relationship, here),
                _ => ReadProperty(type.FindProperty(key)!, value, here),
            });
        }

        return filters.Count == 1 ? filters[0] : new AndFilter(filters);
    }

    /// <summary>Reads a condition on one text.</summary>
    public static Filter ReadText(InputObject where, Column column, WherePath path) => ReadColumn(column, where, path);

    private Filter ReadLink(InputObject where, WherePath path)
    {
        var layout = served.Model.LinkLayout;
        var filters = new List<Filter>();
        foreach (var (key, value) in where)
        {
            var here = new WherePath(path, key);
            filters.Add(ReadLogic(key, value, here, ReadLink) ?? key switch
            {
                "type" => new LinkTypeFilter(Texts(value, here)),
                "citedBy" => In(layout.FindColumn("citations.document")!, Texts(value, here)),
                _ => ReadProperty(layout.FindProperty(key)!, value, here),
            });
        }

        return filters.Count == 1 ? filters[0] : new AndFilter(filters);
    }

    private Filter? ReadLogic(string key, object? value, WherePath path, Func<InputObject, WherePath, Filter> read)
    {
        if (++_conditions > limits.MaxConditions)
        {
            throw new ArgumentMeaningException(
                $"`where` has more than {limits.MaxConditions.ToString(CultureInfo.InvariantCulture)} conditions, the limit MaxConditions. Ask in several operations.",
                GraphQLErrorCodes.LimitExceeded);
        }

        return key switch
        {
            "AND" => new AndFilter([.. Objects(value, path).Select(item => read(item, path))]),
            "OR" => new OrFilter([.. Objects(value, path).Select(item => read(item, path))]),
            "NOT" => new NotFilter(read(Object(value, path), path)),
            _ => null,
        };
    }

    private Filter ReadLinks(InputObject where, RelationshipField relationship, WherePath path)
    {
        var target = served.FindType(relationship.Target)!;
        var filters = new List<Filter>();
        foreach (var (key, value) in where)
        {
            var here = new WherePath(path, key);
            if (key == "count")
            {
                filters.AddRange(Comparisons(Object(value, here), here).Select(item => item.Comparison == Comparison.IsNull
                    ? throw new ArgumentMeaningException($"`{here}.isNull` asks nothing: a count always has a value. Compare it with 0.")
                    : (Filter)new CountFilter(relationship, item.Comparison, item.Operand!)));
            }
            else
            {
                filters.Add(new RelatedFilter(relationship, Enum.Parse<Quantifier>(key, ignoreCase: true), ReadNode(Object(value, here), target, hasLink: true, here)));
            }
        }

        return filters.Count == 1 ? filters[0] : new AndFilter(filters);
    }

    private static Filter ReadProperty(Property property, object? value, WherePath path)
    {
        if (property.Value is { } period)
        {
            return new AndFilter([.. Object(value, path).Select(entry => ReadColumn(
                property.Columns[period.Fields.TakeWhile(field => field.Name != entry.Key).Count()], entry.Value, new WherePath(path, entry.Key)))]);
        }

        return ReadColumn(property.Column, value, path);
    }

    private static Filter ReadColumn(Column column, object? value, WherePath path)
    {
        switch (value)
        {
            case null:
                throw NullOperand(path);
            case bool flag:
                // A truth value that nobody gave counts as false only where the schema says it is always there.
                return new ColumnFilter(column, Comparison.Equal, flag);
            case IReadOnlyList<object?> list:
                return In(column, Texts(list, path));
            default:
                var filters = Comparisons((InputObject)value, path).Select(item => Compare(column, item.Comparison, item.Operand)).ToArray();
                return filters.Length == 1 ? filters[0] : new AndFilter(filters);
        }
    }

    private static Filter Compare(Column column, Comparison comparison, object? operand) => comparison switch
    {
        Comparison.IsNull when operand is false => new NotFilter(new ColumnFilter(column, Comparison.IsNull, null)),
        Comparison.IsNull => new ColumnFilter(column, Comparison.IsNull, null),
        Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => new ColumnFilter(column, comparison, Folded((string)operand!)),
        _ => new ColumnFilter(column, comparison, operand),
    };

    private static IEnumerable<(Comparison Comparison, object? Operand)> Comparisons(InputObject where, WherePath path)
    {
        foreach (var (key, value) in where)
        {
            if (value is null)
                throw NullOperand(new WherePath(path, key));
            yield return key switch
            {
                "eq" => (Comparison.Equal, Normalised(value)),
                "in" => (Comparison.In, ((IReadOnlyList<object?>)value).Select(item => Normalised(item!)).ToArray()),
                "lt" => (Comparison.Less, value),
                "lte" => (Comparison.LessOrEqual, value),
                "gt" => (Comparison.Greater, value),
                "gte" => (Comparison.GreaterOrEqual, value),
                "contains" => (Comparison.Contains, value),
                "startsWith" => (Comparison.StartsWith, value),
                "endsWith" => (Comparison.EndsWith, value),
                _ => (Comparison.IsNull, value),
            };
        }
    }

    private static Filter IsNull(string key, ServedType type)
    {
        if (type.GroupableRelationships.FirstOrDefault(field => ServedNames.KeyOf(field.Name) == key) is { } relationship)
            return new RelatedFilter(relationship, Quantifier.None, new AndFilter([]));
        return new ColumnFilter(GroupKeys.FindProperty(key, type).Columns[0], Comparison.IsNull, null);
    }

    private static ColumnFilter In(Column column, IReadOnlyList<string> values) => new(column, Comparison.In, values.ToArray<object>());

    private static Column Column(ServedType type, string name) => type.Labels[0].Layout.FindColumn(name)!;

    // Stored text is in normalization form C; a lone surrogate matches nothing stored and is left alone.
    private static object Normalised(object value) => value is string text && IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : value;

    private static string Folded(string text) => IsWellFormed(text) ? Fold.Of(text) : text;

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static IReadOnlyList<string> Texts(object? value, WherePath path) => value is IReadOnlyList<object?> list
        ? [.. list.Select(item => (string?)item ?? throw NullOperand(path))]
        : throw NullOperand(path);

    private static IEnumerable<InputObject> Objects(object? value, WherePath path) => value is IReadOnlyList<object?> list
        ? list.Select(item => Object(item, path))
        : throw NullOperand(path);

    private static InputObject Object(object? value, WherePath path) => value as InputObject ?? throw NullOperand(path);

    private static ArgumentMeaningException NullOperand(WherePath path) =>
        new($"`{path}` is null, which compares with nothing. Leave it out, or ask for what has no value with `isNull`.");
}
