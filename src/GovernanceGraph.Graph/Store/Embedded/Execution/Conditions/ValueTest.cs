using GovernanceGraph.Graph.Changes;
using GovernanceGraph.Graph.Model;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Store.Embedded.Storage;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Execution.Conditions;

/// <summary>Compares stored values with an operand that was made ready: texts are escaped as stored ones are, folds likewise.</summary>
internal abstract class ValueTest
{
    /// <summary>Whether it holds of a value that is missing.</summary>
    public virtual bool HoldsOfNothing => false;

    /// <summary>The test of a filter.</summary>
    public static ValueTest Of(ColumnFilter filter)
    {
        if (filter.Comparison == Comparison.IsNull)
            return new NullTest();
        return filter.Column.Kind switch
        {
            ColumnKind.Integer => new NumberTest(filter.Comparison, filter.Operand!, isInteger: true),
            ColumnKind.Float => new NumberTest(filter.Comparison, filter.Operand!, isInteger: false),
            ColumnKind.Boolean => new BooleanTest((bool)filter.Operand!),
            ColumnKind.Enum when filter.Comparison is Comparison.Equal or Comparison.In => new EnumTest(filter.Column.Enum!, filter.Operand!),
            _ => OfText(filter.Column.Kind, filter.Comparison, filter.Operand!),
        };
    }

    /// <summary>Whether it holds of a row; of a list, of one of its elements.</summary>
    public virtual bool Holds(ColumnBlock column, int row, bool isList)
    {
        if (!isList)
            return column.IsNull(row) ? HoldsOfNothing : Holds(column, row, -1);
        for (var i = 0; i < column.Count(row); i++)
        {
            if (Holds(column, row, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether it holds of an element, or, with -1, of the value of a row, which is there.</summary>
    public abstract bool Holds(ColumnBlock column, int row, int element);

    protected static ReadOnlySpan<byte> Text(ColumnBlock column, int row, int element) =>
        element < 0 ? column.Text(row) : column.Text(row, element);

    private static ValueTest OfText(ColumnKind kind, Comparison comparison, object operand) => comparison switch
    {
        Comparison.Equal => new TextTest([EscapedText.Encode((string)operand)]),
        Comparison.In => new TextTest([.. ((object?[])operand).Select(item => EscapedText.Encode((string)item!))]),
        Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => new FoldTest(comparison, EscapedText.Encode((string)operand)),
        _ => new TextOrderTest(comparison, (string)operand, isFolded: kind == ColumnKind.Text),
    };

    /// <summary>Whether a comparison accepts an order: less than 0, 0, or more.</summary>
    protected static bool Accepts(Comparison comparison, int order) => comparison switch
    {
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        _ => order == 0,
    };

    private sealed class NullTest : ValueTest
    {
        public override bool HoldsOfNothing => true;

        public override bool Holds(ColumnBlock column, int row, bool isList) => isList ? column.Count(row) == 0 : column.IsNull(row);

        public override bool Holds(ColumnBlock column, int row, int element) => false;
    }

    private sealed class BooleanTest(bool operand) : ValueTest
    {
        public override bool Holds(ColumnBlock column, int row, int element) =>
            element < 0 ? column.Boolean(row) == operand : !column.IsNull(row, element) && column.Boolean(row, element) == operand;
    }

    // Every block stores a word by its place in the schema.
    private sealed class EnumTest : ValueTest
    {
        private readonly bool[] _isWanted;

        public EnumTest(EnumDefinition definition, object operand)
        {
            _isWanted = new bool[definition.Members.Count];
            foreach (var name in operand is object?[] several ? several : [operand])
            {
                for (var code = 0; code < _isWanted.Length; code++)
                    _isWanted[code] |= definition.Members[code].Name == (string)name!;
            }
        }

        public override bool Holds(ColumnBlock column, int row, int element) => element < 0
            ? _isWanted[column.Value(row)]
            : !column.IsNull(row, element) && _isWanted[column.Value(column.Elements![row] + element)];
    }

    private sealed class NumberTest(Comparison comparison, object operand, bool isInteger) : ValueTest
    {
        private readonly double[] _operands = operand is object?[] several ? [.. several.Select(Number)] : [Number(operand)];

        public override bool Holds(ColumnBlock column, int row, int element)
        {
            if (element >= 0 && column.IsNull(row, element))
                return false;
            double value = (isInteger, element < 0) switch
            {
                (true, true) => column.Integer(row),
                (true, false) => column.Integer(row, element),
                (false, true) => column.Float(row),
                _ => column.Float(row, element),
            };
            return comparison == Comparison.In ? _operands.Contains(value) : Accepts(comparison, value.CompareTo(_operands[0]));
        }

        private static double Number(object? value) => value is int whole ? whole : (double)value!;
    }

    private sealed class TextTest : ValueTest
    {
        private const int FewTexts = 8;

        private readonly byte[][] _texts;
        private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>>? _many;

        public TextTest(byte[][] texts)
        {
            _texts = texts;
            if (texts.Length > FewTexts)
                _many = new HashSet<byte[]>(texts, Utf8Equality.Comparer).GetAlternateLookup<ReadOnlySpan<byte>>();
        }

        public override bool Holds(ColumnBlock column, int row, int element)
        {
            if (element >= 0 && column.IsNull(row, element))
                return false;
            var text = Text(column, row, element);
            if (_many is { } many)
                return many.Contains(text);
            foreach (var one in _texts)
            {
                if (text.SequenceEqual(one))
                    return true;
            }

            return false;
        }
    }

    private sealed class FoldTest(Comparison comparison, byte[] operand) : ValueTest
    {
        public override bool Holds(ColumnBlock column, int row, int element)
        {
            if (element >= 0 && column.IsNull(row, element))
                return false;
            var fold = element < 0 ? column.Fold(row) : column.Fold(row, element);
            return comparison switch
            {
                Comparison.Contains => fold.Contains(operand),
                Comparison.StartsWith => fold.StartsWith(operand),
                _ => fold.EndsWith(operand),
            };
        }
    }

    private sealed class TextOrderTest(Comparison comparison, string operand, bool isFolded) : ValueTest
    {
        private readonly byte[] _text = EscapedText.Encode(operand);
        private readonly byte[] _fold = isFolded ? EscapedText.Encode(Fold.Of(operand)) : [];

        public override bool Holds(ColumnBlock column, int row, int element)
        {
            if (element >= 0 && column.IsNull(row, element))
                return false;
            var order = 0;
            if (isFolded)
                order = (element < 0 ? column.Fold(row) : column.Fold(row, element)).CompareTo(_fold);
            return Accepts(comparison, order != 0 ? order : EscapedOrder.Compare(Text(column, row, element), _text));
        }
    }
}
