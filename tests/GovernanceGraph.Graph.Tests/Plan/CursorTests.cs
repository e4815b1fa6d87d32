using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GovernanceGraph.Graph.Plan;
using GovernanceGraph.Graph.Tests.Infrastructure;
using Xunit;

namespace GovernanceGraph.Graph.Tests.Plan;

public sealed class CursorTests
{
    private const string Scope = "Query.measures(value DESC,name ASC)";

    private static readonly SortKey[] Sort = [Key("value", descending: true), Key("name", descending: false)];

    [Fact]
    public void A_cursor_gives_back_its_place()
    {
        foreach (var key in (CursorKey[])[new([71.5, "Meetings"], "meas-1", ""), new([null, "ß\"\\\n\u0000é"], "meas-2", "meas-2|IN_AREA|area-1")])
        {
            var decoded = Cursor.Decode(Cursor.Encode(Scope, key), Scope, Sort);
            Assert.NotNull(decoded);
            Assert.Equal(key.Values, decoded.Values);
            Assert.Equal((key.NodeId, key.LinkId), (decoded.NodeId, decoded.LinkId));
        }
    }

    [Fact]
    public void A_cursor_with_any_bit_changed_is_refused()
    {
        var bytes = Base64Url.DecodeFromChars(Cursor.Encode(Scope, new CursorKey([1.0, "a"], "meas-1", "")));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(Cursor.Decode(Base64Url.EncodeToString(changed), Scope, Sort));
        }
    }

    [Fact]
    public void A_cursor_of_another_field_or_order_is_refused()
    {
        var cursor = Cursor.Encode(Scope, new CursorKey([1.0, "a"], "meas-1", ""));
        Assert.Null(Cursor.Decode(cursor, "Query.measures(name ASC,value DESC)", Sort));
        Assert.Null(Cursor.Decode(cursor, "Area.measures(value DESC,name ASC)", Sort));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("not base64 url at all!")]
    [InlineData("AAAAAAAAAAA")]
    public void What_is_no_cursor_is_refused(string text) => Assert.Null(Cursor.Decode(text, Scope, Sort));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("""["meas-1",""]""")]
    [InlineData("""["text",1,"meas-1",""]""")]
    [InlineData("""[1,"a",7,""]""")]
    [InlineData("""[1,"a",null,""]""")]
    [InlineData("""[1,"a","\ud800",""]""")]
    public void What_someone_else_signed_is_refused_as_well(string json)
    {
        byte[] signed = [.. SHA256.HashData(Encoding.UTF8.GetBytes($"{Scope}\n{json}")).AsSpan(0, 8), .. Encoding.UTF8.GetBytes(json)];
        Assert.Null(Cursor.Decode(Base64Url.EncodeToString(signed), Scope, Sort));
    }

    private static SortKey Key(string property, bool descending) =>
        new(Repository.Schema.FindLabel("Measure")!.Layout.FindProperty(property)!.Column, descending);
}
