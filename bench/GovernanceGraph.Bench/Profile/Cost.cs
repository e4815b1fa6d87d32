using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Bench.Profile;

/// <summary>Time and allocations of one thread.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cost(long Ticks, long Bytes)
{
    public static Cost Now() => new(Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

    public static Cost operator +(Cost one, Cost other) => new(one.Ticks + other.Ticks, one.Bytes + other.Bytes);

    public static Cost operator -(Cost one, Cost other) => new(one.Ticks - other.Ticks, one.Bytes - other.Bytes);

    public double Microseconds(int times) => Ticks * 1e6 / Stopwatch.Frequency / times;
}
