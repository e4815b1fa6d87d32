using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Changes;

/// <summary>Checks drafts of values against the schema and brings them into the shape in which they are stored.</summary>
internal sealed class ValueReader(ErrorList errors)
{
    /// <summary>The values of the property's columns, or null where something was wrong.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">The label or <c>a link</c>, for messages.</param>
    /// <param name="draft">What was written.</param>
    public object?[]? Read(Property property, string owner, DraftValue draft)
    {
        if (!property.IsList)
        {
            if (draft is DraftList)
            {
                errors.Add(draft.At, $"`{property.Name}` of {owner} holds one value, not a list");
                return null;
            }

            return ReadElement(property, owner, draft);
        }

        IReadOnlyList<DraftValue> items = draft is DraftList list ? list.Items : [draft];
        var rows = new List<object?[]>(items.Count);
        var complete = true;
        foreach (var item in items)
        {
            if (ReadElement(property, owner, item) is { } row)
                rows.Add(row);
            else
                complete = false;
        }

        return complete ? Columns(property, Distinct(rows)) : null;
    }

    /// <summary>The values of two lists of one property as one list, each element once.</summary>
    public static object?[] Join(Property property, object?[] first, object?[] second) =>
        Columns(property, Distinct([.. Rows(first), .. Rows(second)]));

    private static IEnumerable<object?[]> Rows(object?[] columns)
    {
        var arrays = columns.Cast<Array>().ToArray();
        for (var i = 0; i < arrays[0].Length; i++)
            yield return [.. arrays.Select(array => array.GetValue(i))];
    }

    private static List<object?[]> Distinct(List<object?[]> rows)
    {
        var distinct = new List<object?[]>(rows.Count);
        foreach (var row in rows)
        {
            if (!distinct.Exists(other => other.AsSpan().SequenceEqual(row)))
                distinct.Add(row);
        }

        return distinct;
    }

    private static object?[] Columns(Property property, List<object?[]> rows) =>
        [.. property.Columns.Select((column, i) => (object)ColumnValues.ToArray(column.Kind, [.. rows.Select(row => row[i])]))];

    private object?[]? ReadElement(Property property, string owner, DraftValue draft)
    {
        if (property.Value is { } type)
            return ReadObject(type, property.Name, draft);
        var column = property.Column;
        return ReadScalar(column.Kind, column.Enum, $"`{property.Name}` of {owner}", draft) is { } value ? [value] : null;
    }

    private object?[]? ReadObject(Model.ValueType type, string name, DraftValue draft)
    {
        if (draft is not DraftObject map)
        {
            errors.Add(draft.At, $"`{name}` is {NearestName.Article(type.Name)} with {FieldNames(type)}, not a single value");
            return null;
        }

        var before = errors.Count;
        var values = new object?[type.Fields.Count];
        foreach (var field in map.Fields)
        {
            var index = IndexOf(type, field.Name);
            if (index < 0)
            {
                errors.Add(
                    field.Position,
                    $"unknown field `{field.Name}` of {NearestName.Article(type.Name)}, which has {FieldNames(type)}{NearestName.Ask(field.Name, type.Fields.Select(known => known.Name))}");
            }
            else
            {
                var known = type.Fields[index];
                values[index] = ReadScalar(known.Kind, known.Enum, $"`{known.Name}` of {NearestName.Article(type.Name)}", field.Value);
            }
        }

        for (var i = 0; i < values.Length; i++)
            values[i] ??= type.Fields[i] is { IsRequired: true, Kind: ColumnKind.Boolean } ? false : null;
        foreach (var (field, value) in type.Fields.Zip(values))
        {
            if (field.IsRequired && value is null && !IsDefaulted(type, field) && !map.Fields.Any(given => given.Name == field.Name))
                errors.Add(draft.At, $"{NearestName.Article(type.Name)} needs `{field.Name}`");
        }

        CheckOrder(type, values, draft.At);
        return errors.Count == before ? values : null;
    }

    // The voice of a citation is its document's where nothing else is said; it is filled in when all documents are known.
    private static bool IsDefaulted(Model.ValueType type, ValueField field) =>
        type.Name == ProvenanceColumns.CitationType && field.Name == ProvenanceColumns.VoiceField;

    private void CheckOrder(Model.ValueType type, object?[] values, SourcePosition? at)
    {
        var (from, to) = (IndexOf(type, "from"), IndexOf(type, "to"));
        if (from >= 0 && to >= 0 && values[from] is string first && values[to] is string last && string.CompareOrdinal(first, last) > 0)
            errors.Add(at, $"this {type.Name} ends on {last}, before it begins on {first}");
    }

    private object? ReadScalar(ColumnKind kind, EnumDefinition? words, string what, DraftValue draft)
    {
        if (draft is not DraftScalar { Value: var value })
        {
            errors.Add(draft.At, $"{what} holds {Expected(kind, words)}, not {(draft is DraftList ? "a list" : "a map")}");
            return null;
        }

        if (value is "")
        {
            errors.Add(draft.At, $"{what} is empty; leave it out, or name it under `absent` with the reason");
            return null;
        }

        string? reason = null;
        var stored = (kind, value) switch
        {
            (ColumnKind.Text, string text) => TextRules.Normalize(text, out reason),
            (ColumnKind.Id, string id) when TextRules.IsId(id) => id,
            (ColumnKind.Integer, int number) => number,
            (ColumnKind.Float, double number) => TextRules.Normalize(number, out reason),
            (ColumnKind.Float, int number) => TextRules.Normalize((double)number, out reason),
            (ColumnKind.Boolean, bool truth) => truth,
            (ColumnKind.Date, string date) when TextRules.IsDate(date) => date,
            (ColumnKind.Enum, string word) when words!.Contains(word) => word,
            _ => (object?)null,
        };

        if (stored is null)
        {
            var nearest = kind == ColumnKind.Enum ? NearestName.Ask(value.ToString()!, words!.Members.Select(member => member.Name)) : string.Empty;
            errors.Add(draft.At, reason is null ? $"{what} holds {Expected(kind, words)}, not `{value}`{nearest}" : $"{what} {reason}");
        }

        return stored;
    }

    private static string Expected(ColumnKind kind, EnumDefinition? words) => kind switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Id => "an id (small letters, digits and hyphens)",
        ColumnKind.Integer => "a whole number",
        ColumnKind.Float => "a number",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Date => "a date of the calendar as yyyy-MM-dd",
        _ => $"one of {words!.Name} ({string.Join(", ", words.Members.Select(member => member.Name))})",
    };

    private static string FieldNames(Model.ValueType type) => string.Join(", ", type.Fields.Select(field => $"`{field.Name}`"));

    private static int IndexOf(Model.ValueType type, string field)
    {
        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (type.Fields[i].Name == field)
                return i;
        }

        return -1;
    }
}
