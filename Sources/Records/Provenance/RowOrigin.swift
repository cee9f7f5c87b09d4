/// Where in the loaded batches something was read: the batch, the data row of its file, and which of the things that
/// the row yields. Record and event ids are made from it, so that an id alone leads back to the row.
///
/// Packed as `batch · 2³⁶ + row · 2⁴ + slot` in a positive 64-bit number: up to 2²⁷ batches, 2³² rows a batch, 16
/// people and 16 events a row.
public struct RowOrigin: Hashable, Comparable, Sendable {
    public static let maximumSlots = 16

    public let batch: BatchID
    /// 1-based number of the data row in the file.
    public let row: Int
    /// 0-based place among the people, or among the events, that the row yields.
    public let slot: Int

    public init(batch: BatchID, row: Int, slot: Int) {
        precondition(batch.rawValue > 0 && batch.rawValue < 1 << 27, "batch number out of range")
        precondition(row >= 0 && row < 1 << 32, "row number out of range")
        precondition(slot >= 0 && slot < Self.maximumSlots, "slot out of range")
        self.batch = batch
        self.row = row
        self.slot = slot
    }

    init(packed: Int64) {
        batch = BatchID(packed >> 36)
        row = Int((packed >> 4) & 0xFFFF_FFFF)
        slot = Int(packed & 0xF)
    }

    var packed: Int64 { batch.rawValue << 36 | Int64(row) << 4 | Int64(slot) }

    public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}
