import Access
import Identity
import Records

// What a field mask leaves of each kind of value. A hidden field is as empty as one that was never known: the mask that
// goes with the value says which it is.

extension Person {
    func masked(by mask: FieldMask) -> Person {
        var shown = self
        if mask.hides(.name) {
            shown.name = PersonName()
            shown.otherNames = []
        }
        if mask.hides(.dateOfBirth) {
            shown.birth = nil
            shown.death = nil
            shown.expectedDelivery = nil
        }
        if mask.hides(.identifiers) { shown.identifiers = [] }
        if mask.hides(.contact) {
            shown.phone = nil
            shown.email = nil
        }
        return shown
    }
}

extension PersonRecord {
    func masked(by mask: FieldMask) -> PersonRecord {
        var shown = self
        if mask.hides(.name) {
            shown.name = PersonName()
            shown.otherNames = []
        }
        if mask.hides(.dateOfBirth) {
            shown.birth = nil
            shown.death = nil
            shown.expectedDelivery = nil
        }
        if mask.hides(.identifiers) {
            shown.identifiers = []
            shown.key = nil
            shown.household = nil
        }
        if mask.hides(.address) { shown.address = nil }
        shown.address = shown.address?.shown
        if mask.hides(.contact) {
            shown.phone = nil
            shown.email = nil
        }
        return shown
    }
}

extension Event {
    /// Hidden notes take every text attribute with them, for a text may hold anything; codes, numbers, flags and days
    /// stay. Hidden contact takes the lead worker's details.
    func masked(by mask: FieldMask) -> Event {
        var shown = self
        if mask.hides(.address) { shown.address = nil }
        shown.address = shown.address?.shown
        if mask.hides(.identifiers) { shown.identity = nil }
        if mask.hides(.contact) { shown.attributes["lead_worker_contact"] = nil }
        if mask.hides(.notes) {
            shown.attributes = attributes.filter { _, value in
                if case .text = value { false } else { true }
            }
        }
        return shown
    }
}

extension Address {
    /// The address as it may be shown at all: nobody's mask lets a confidential one be seen.
    var shown: Address { isConfidential ? .withheld : self }
}

extension Place {
    func masked(by mask: FieldMask) -> Place {
        var shown = self
        if mask.hides(.address) {
            shown.address = Address(raw: "")
            shown.uprn = nil
        }
        return shown
    }
}

extension Residence {
    func masked(by mask: FieldMask) -> Residence {
        var shown = self
        if mask.hides(.identifiers) { shown.household = nil }
        return shown
    }
}
