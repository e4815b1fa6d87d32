using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.Neo4j.Reading;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Reading;

public sealed class AnswerCellsTests
{
    [Fact]
    public void Every_value_of_an_answer_is_found_where_it_stands() => Prop.ForAll(Rows, rows =>
    {
        var json = JsonSerializer.Serialize(rows);
        var utf8 = Encoding.UTF8.GetBytes($$"""{"data":{"fields":["a"],"values":{{json}}},"bookmarks":["x"]}""");
        var cells = new AnswerCells();

        // Room that an answer left behind is used again.
        cells.Read("[1,[2,[3]],\"text\"]"u8.ToArray(), 0);
        var root = cells.Read(utf8, utf8.AsSpan().IndexOf("\"values\":"u8) + 9);
        Assert.Equal(json, JsonSerializer.Serialize(Value(cells, root)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""["a\"b"]""", "a\"b")]
    [InlineData("""["line\nbreak \u0001 \/ \u00E9"]""", "line\nbreak \u0001 / é")]
    [InlineData("""[""]""", "")]
    public void An_escaped_text_is_read_as_what_it_says(string json, string expected)
    {
        var cells = new AnswerCells();
        var list = cells.Read(Encoding.UTF8.GetBytes(json), 0);
        Assert.Equal(expected, cells.Text(cells[list].Start));
    }

    [Fact]
    public void A_map_is_kept_as_it_stands()
    {
        var cells = new AnswerCells();
        var list = cells.Read("[1,{\"a\":[1,{}]},2]"u8.ToArray(), 0);
        Assert.Equal("{\"a\":[1,{}]}", Encoding.UTF8.GetString(cells.Bytes(cells[list].Start + 1)));
        Assert.Equal(2, cells.Integer(cells[list].Start + 2));
    }

    private static Arbitrary<object?[]> Rows => Gen.Sized(size => List(Math.Min(size, 5))).Select(list => (object?[])list!).ToArbitrary();

    private static Gen<object?> List(int depth) => Gen.ArrayOf(Item(depth)).Select(items => (object?)items);

    private static Gen<object?> Item(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<object?>(null),
            Gen.Elements<object?>(true, false),
            ArbMap.Default.GeneratorFor<int>().Select(number => (object?)(long)number),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => (object?)new string([.. text.Get.Where(character => !char.IsSurrogate(character))])));
        return depth == 0 ? leaf : Gen.Frequency((3, leaf), (1, List(depth / 2)));
    }

    private static object? Value(AnswerCells cells, int cell) => cells[cell].Kind switch
    {
        CellKind.Null => null,
        CellKind.True => true,
        CellKind.False => false,
        CellKind.Number => cells.Integer(cell),
        CellKind.List => Enumerable.Range(cells[cell].Start, cells[cell].Length).Select(item => Value(cells, item)).ToArray(),
        _ => cells.Text(cell),
    };
}
