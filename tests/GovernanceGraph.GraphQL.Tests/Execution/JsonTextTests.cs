using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Texts and numbers as the responses have them.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("say \"hello\"", "say \\\"hello\\\"")]
    [InlineData("a\\b/c", "a\\\\b/c")]
    [InlineData("\b\f\n\r\t", "\\b\\f\\n\\r\\t")]
    [InlineData("\0\u001f\u007f", "\\u0000\\u001f\u007f")]
    [InlineData("Comhairle nan Eilean Siar – Dùn Èideann €", "Comhairle nan Eilean Siar – Dùn Èideann €")]
    [InlineData("🏴 < & '", "🏴 < & '")]
    public void Text_is_escaped_only_where_JSON_needs_it(string text, string escaped) =>
        Assert.Equal(escaped, Encoding.UTF8.GetString(EscapedText.Encode(text)));

    [Fact]
    public void Half_a_surrogate_pair_is_escaped_as_UTF_8_cannot_hold_it()
    {
        Assert.Equal("\\ud83d", Encoding.UTF8.GetString(EscapedText.Encode("\ud83d")));
        Assert.Equal("\\udc00🏴x\\ud83c", Encoding.UTF8.GetString(EscapedText.Encode("\udc00🏴x\ud83c")));
    }

    [Fact]
    public void Escaped_text_reads_back_as_the_text_however_long_it_is() =>
        Prop.ForAll(
            Gen.Elements("a", "é", "€", "🏴", "\"", "\\", "\n", "\0", "\u2028").ListOf(600).Select(parts => string.Concat(parts)).ToArbitrary(),
            text =>
            {
                var escaped = EscapedText.Encode(text);
                return escaped.AsSpan().SequenceEqual(EscapedText.Encode(Encoding.UTF8.GetBytes(text).AsSpan()))
                    && JsonSerializer.Deserialize<string>($"\"{Encoding.UTF8.GetString(escaped)}\"") == text;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567.891, "1234567.891")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000015, "0.0000015")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.25e-9, "-1.25e-9")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void Numbers_are_written_as_JavaScript_prints_them(double number, string text)
    {
        using var buffer = new ResponseBuffer();

        JsonNumber.Write(number, buffer);

        Assert.Equal(text, Encoding.ASCII.GetString(buffer.ToArray()));
        Assert.Equal(text, JsonNumber.ToText(number));
    }

    [Fact]
    public void Negative_zero_is_zero() => Assert.Equal("0", JsonNumber.ToText(-0.0));

    [Fact]
    public void A_number_reads_back_as_the_same_number() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NormalFloat>(),
            number => double.Parse(JsonNumber.ToText(number.Get), CultureInfo.InvariantCulture).Equals(number.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_not_written(double number)
    {
        using var buffer = new ResponseBuffer();

        Assert.Throws<ArgumentOutOfRangeException>(() => JsonNumber.Write(number, buffer));
    }
}
