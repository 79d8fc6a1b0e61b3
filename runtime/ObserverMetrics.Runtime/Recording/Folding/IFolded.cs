namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>A series whose recordings have to be brought to prometheus-net.</summary>
internal interface IFolded
{
    /// <summary>Reads what <see cref="Fold"/> will read.</summary>
    void Touch();

    /// <summary>Brings them; under the lock of <see cref="FoldedCells"/>.</summary>
    void Fold();
}
