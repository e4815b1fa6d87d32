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

    // The first and the last eight bytes tell names of up to so many apart.
    private const int GreatestLength = 16;

    [ThreadStatic]
    private static Slot[]? t_slots;

    private readonly Slot[] _slots;

    private NameTable(Slot[] slots) => _slots = slots;

    public static NameTable OfThread() => new(t_slots ??= new Slot[Slots]);

    /// <summary>The string of a name, which has at least one byte, all of them ASCII.</summary>
    public string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > GreatestLength)
        {
            return Encoding.ASCII.GetString(name);
        }

        var (first, last) = Ends(name);
        ref var slot = ref _slots[Hash(first, last) % Slots];
        if (slot.First != first || slot.Last != last || slot.Name is null || slot.Name.Length != name.Length)
        {
            slot = new Slot { First = first, Last = last, Name = Encoding.ASCII.GetString(name) };
        }

        return slot.Name;
    }

    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= sizeof(ulong) => (MemoryMarshal.Read<ulong>(name), MemoryMarshal.Read<ulong>(name[^sizeof(ulong)..])),
        >= sizeof(uint) => (MemoryMarshal.Read<uint>(name), MemoryMarshal.Read<uint>(name[^sizeof(uint)..])),
        _ => (name[0], (ulong)((name[name.Length / 2] << 8) | name[^1])),
    };

    private static uint Hash(ulong first, ulong last) => (uint)(((first * 0x9E3779B185EBCA87ul) ^ (last * 0xC2B2AE3D27D4EB4Ful)) >> 40);

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public ulong First;
        public ulong Last;
        public string? Name;
    }
}
