/// A key that may be any text: for mappings whose keys are chosen by whoever writes the file.
public struct AnyCodingKey: CodingKey, Hashable {
    public let stringValue: String
    public var intValue: Int? { nil }

    public init(_ text: String) { stringValue = text }
    public init(stringValue: String) { self.stringValue = stringValue }
    public init?(intValue: Int) { stringValue = String(intValue) }
}
