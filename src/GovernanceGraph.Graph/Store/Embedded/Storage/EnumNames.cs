using GovernanceGraph.Graph.Model;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Graph.Store.Embedded.Storage;

/// <summary>The words of an enum as columns store them: a word is its place in the schema.</summary>
internal sealed class EnumNames
{
    /// <summary>How many words there may be, and the code of no word.</summary>
    public const int MostNames = 255;

    private readonly Dictionary<string, int> _codes;

    public EnumNames(EnumDefinition definition)
    {
        Names = [.. definition.Members.Select(member => member.Name)];
        var texts = Names.Select(name => EscapedText.Encode(name)).ToArray();
        Text = [.. texts.SelectMany(text => text)];
        Offsets = new int[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
            Offsets[i + 1] = Offsets[i] + texts[i].Length;
        _codes = Names.Select((name, code) => (name, code)).ToDictionary(item => item.name, item => item.code);
    }

    public string[] Names { get; }

    /// <summary>The escaped words one after another.</summary>
    public byte[] Text { get; }

    /// <summary>Where each word begins, and where the last one ends.</summary>
    public int[] Offsets { get; }

    public int CodeOf(string name) => _codes[name];
}
