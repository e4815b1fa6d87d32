using System.Runtime.InteropServices;
using System.Text;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Makes strings of names and gives the same string for a name seen lately, since documents repeat a few names over and over.
/// Every thread has one table of fixed size, in which a name takes the place of another that shares its slot.
/// </summary>
internal readonly struct NameTable
{
    private const int Slots = 1024;
    private const int GreatestLength = 64;

    [ThreadStatic]
    private static string?[]? t_names;

    private readonly string?[] _names;

    private NameTable(string?[] names) => _names = names;

    public static NameTable OfThread() => new(t_names ??= new string?[Slots]);

    public string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > GreatestLength)
        {
            return Encoding.ASCII.GetString(name);
        }

        ref var slot = ref _names[Hash(name) % Slots];
        return slot is not null && Ascii.Equals(name, slot) ? slot : slot = Encoding.ASCII.GetString(name);
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length < sizeof(uint))
        {
            return (uint)((name[0] * 31) + (name[^1] * 17) + (name.Length * 7));
        }

        var first = MemoryMarshal.Read<uint>(name);
        var last = MemoryMarshal.Read<uint>(name[^sizeof(uint)..]);
        return (((first * 0x9E3779B1u) ^ (last * 0x85EBCA6Bu)) + ((uint)name.Length * 0xC2B2AE35u)) >> 16;
    }
}
