using System.Globalization;
using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;

namespace GovernanceGraph.Graph.Seed;

/// <summary>Turns what the seed writes for a property into a draft: numbers and dates from their texts, periods from their short forms.</summary>
internal sealed class SeedValues(ErrorList errors)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string RulesProperty = "rules";

    public DraftProperty Read(Property property, SeedEntry entry) => new(property.Name, Read(property, entry.Value), entry.At);

    private DraftValue Read(Property property, SeedYaml value)
    {
        if (value is SeedList list)
            return new DraftList([.. list.Items.Select(item => ReadElement(property, item))], list.At);
        return ReadElement(property, value);
    }

    private DraftValue ReadElement(Property property, SeedYaml value) => property.Value is { } type
        ? ReadObject(type, value)
        : ReadScalar(property.Name, property.Column.Kind, property.Name == RulesProperty ? property.Column.Enum : null, value);

    private DraftValue ReadObject(Model.ValueType type, SeedYaml value)
    {
        if (value is SeedText text)
            return ReadShort(type, text);
        if (value is not SeedMap map)
            return new DraftList([], value.At);
        var fields = map.Entries.Select(entry =>
        {
            var field = type.Fields.FirstOrDefault(known => known.Name == entry.Key);
            return new DraftProperty(entry.Key, ReadScalar(entry.Key, field?.Kind ?? ColumnKind.Text, null, entry.Value), entry.At);
        });
        return new DraftObject([.. fields], map.At);
    }

    // A value written as one text is its first field: a section is its locator. A period's text also gives its days.
    private DraftObject ReadShort(Model.ValueType type, SeedText text)
    {
        var first = new DraftProperty(type.Fields[0].Name, Text(text), text.At);
        if (type.Name != "Period" || text.IsNull)
            return new DraftObject([first], text.At);
        if (PeriodText.Read(text.Text) is not { } days)
        {
            errors.Add(
                text.At,
                $"`{text.Text}` does not fix its days; write it out as {{ printed: {text.Text}, from: …, to: … }}, without from and to where nothing fixes them");
            return new DraftObject([first], text.At);
        }

        return new DraftObject([first, Day("from", days.From), Day("to", days.To)], text.At);

        DraftProperty Day(string name, DateOnly day) => new(name, new DraftScalar(Iso(day), text.At), text.At);
    }

    private static DraftValue ReadScalar(string name, ColumnKind kind, EnumDefinition? shortened, SeedYaml value)
    {
        if (value is not SeedText text)
            return value is SeedList ? new DraftList([], value.At) : new DraftObject([], value.At);
        if (text.IsNull)
            return Text(text);
        var written = text.Text;
        object read = kind switch
        {
            ColumnKind.Integer when int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            ColumnKind.Float when double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
            ColumnKind.Boolean when bool.TryParse(written, out var truth) => truth,
            ColumnKind.Date => Date(name, written),
            // R5 stands for R5_THEME.
            ColumnKind.Enum when shortened?.Members.FirstOrDefault(member => member.Name.StartsWith(written + '_', StringComparison.Ordinal)) is { } member => member.Name,
            _ => written,
        };
        return new DraftScalar(read, text.At);
    }

    private static DraftScalar Text(SeedText text) => new(text.IsNull ? string.Empty : text.Text, text.At);

    // A year or month is the interval it covers, of which a first or last day is asked.
    private static string Date(string name, string written)
    {
        if (written.Length is not (4 or 7) || PeriodText.Read(written) is not { } days)
            return written;
        if (name.EndsWith("from", StringComparison.OrdinalIgnoreCase))
            return Iso(days.From);
        return name.EndsWith("to", StringComparison.OrdinalIgnoreCase) ? Iso(days.To) : written;
    }

    private static string Iso(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
