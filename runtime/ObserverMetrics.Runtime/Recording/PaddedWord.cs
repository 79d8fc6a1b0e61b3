using System.Runtime.InteropServices;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>A word that several threads write, with so much behind it that what follows lies in another cache line.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct PaddedWord
{
    public long Value;
}
