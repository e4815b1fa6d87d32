using System.Text;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class NameTableTests
{
    private readonly NameTable _names = NameTable.OfThread();

    [Fact]
    public void Names_that_differ_in_one_character_stay_apart()
    {
        for (var length = 1; length <= 20; length++)
        {
            for (var position = 0; position < length; position++)
            {
                foreach (var character in "abcxyz_Z09")
                {
                    var name = string.Create(length, (position, character), static (text, difference) =>
                    {
                        text.Fill('m');
                        text[difference.position] = difference.character;
                    });
                    Assert.Equal(name, _names.Get(Encoding.ASCII.GetBytes(name)));
                }
            }
        }
    }

    [Fact]
    public void A_name_is_told_from_one_that_is_a_character_longer()
    {
        for (var length = 1; length < 20; length++)
        {
            Assert.Equal(length, _names.Get(Encoding.ASCII.GetBytes(new string('a', length))).Length);
            Assert.Equal(length + 1, _names.Get(Encoding.ASCII.GetBytes(new string('a', length + 1))).Length);
        }
    }

    [Fact]
    public void A_short_name_seen_again_is_the_same_string() => Assert.Same(_names.Get("findings"u8), _names.Get("findings"u8));
}
