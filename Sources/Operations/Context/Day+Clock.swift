public import Foundation
public import Records

extension Day {
    /// The day (UTC) of an instant.
    public init(_ instant: Date) {
        self.init(number: Int32((instant.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}
