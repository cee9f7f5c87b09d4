/// One identifier of a person as a record gives it.
public struct Identifier: Hashable, Sendable, Codable {
    /// How much the value can be trusted.
    public enum Validity: String, Codable, Sendable {
        /// Right form, and right check digit where the kind has one.
        case valid
        /// Right form of a temporary or administrative number: a real value, but not one that stays with the person.
        case temporary
        /// Wrong form or wrong check digit: weak evidence only.
        case invalid
    }

    public var kind: IdentifierKind
    /// Canonical form: upper case, no spaces or separators but those that belong to the kind.
    public var value: String
    public var validity: Validity

    public init(kind: IdentifierKind, value: String, validity: Validity) {
        self.kind = kind
        self.value = value
        self.validity = validity
    }
}
