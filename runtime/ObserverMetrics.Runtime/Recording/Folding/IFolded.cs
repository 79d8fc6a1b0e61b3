namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>A series whose recordings have to be brought to prometheus-net; under the lock of <see cref="FoldedCells"/>.</summary>
internal interface IFolded
{
    /// <summary>Reads what was recorded and what <see cref="Fold"/> will write to; false where nothing is new.</summary>
    bool Prepare();

    /// <summary>Brings what <see cref="Prepare"/> found.</summary>
    void Fold();
}
