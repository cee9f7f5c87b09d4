import Families
import Identity
import Records

extension FamilyMember {
    /// What the row's columns do not give.
    func write(to writer: inout ByteWriter) {
        period.write(to: &writer)
        writer.append(confidence)
        writer.append(list: reasons) { $0.append($1) }
    }

    init(
        person: PersonID, role: FamilyRole, isResident: Bool, from reader: inout ByteReader
    ) throws(StorageError) {
        let period = try Period(from: &reader)
        let confidence = try reader.double()
        self.init(
            person: person, role: role, period: period, confidence: confidence,
            reasons: try reader.list { r throws(StorageError) in try r.text() }, isResident: isResident)
    }
}
