import Records

/// One way to read an address's number, flat and building.
///
/// `4A` may be flat A at 4; `3 ROSE COURT` may be flat 3 of a block or a house of a street. Each is tried against the
/// gazetteer, the plain reading first; another reading costs points.
struct AddressReading {
    var number: DoorNumber
    /// Standard designation; "" for none.
    var flat: String
    var building: String
    var street: String
    var penalty = 0

    /// What another reading than the plain one costs, in points.
    static let costOfAnother = 12

    /// The readings of an address, the plain one first.
    static func all(_ address: Address, _ gazetteer: Gazetteer) -> [AddressReading] {
        let plain = AddressReading(
            number: DoorNumber(address.number ?? ""), flat: address.flat ?? "", building: address.building ?? "",
            street: address.street ?? "")
        var all = [plain]
        func add(cost: Int = costOfAnother, _ change: (inout AddressReading) -> Void) {
            var other = plain
            change(&other)
            other.penalty = cost
            all.append(other)
        }
        if plain.number.letter != 0, plain.flat.isEmpty {
            add {
                $0.flat = String(Character(Unicode.Scalar($0.number.letter)))
                $0.number.letter = 0
            }
        }
        if plain.number.letter == 0, !plain.number.isNone, plain.flat.utf8.count == 1,
            let letter = plain.flat.utf8.first,
            (0x41...0x5A).contains(letter)
        {
            add {
                $0.flat = ""
                $0.number.letter = letter
            }
        }
        if address.raw.utf8.contains(UInt8(ascii: "/")), let flat = Int32(plain.flat), !plain.number.isNone {
            // Which of two numbers is the flat's is a guess: the other reading costs little.
            add(cost: costOfAnother / 3) {
                $0.flat = String($0.number.first)
                $0.number.first = flat
            }
        }
        addBlocks(plain, gazetteer) { add($0) }
        return all
    }

    /// A block may be written as a street, and a street as a block.
    private static func addBlocks(
        _ plain: AddressReading, _ gazetteer: Gazetteer, _ add: ((inout AddressReading) -> Void) -> Void
    ) {
        let number = plain.number.isNone ? "" : "\(plain.number.first)"
        if plain.building.isEmpty, plain.flat.isEmpty, !number.isEmpty, gazetteer.hasBuilding(plain.street) {
            add {
                $0.flat = number
                $0.number = DoorNumber("")
                $0.building = $0.street
                $0.street = ""
            }
        }
        if plain.building.isEmpty, plain.flat.isEmpty, !number.isEmpty,
            let (name, rest) = namedBlock(plain.street, gazetteer)
        {
            add {
                $0.flat = number
                $0.number = DoorNumber("")
                $0.building = name
                $0.street = rest
            }
        }
        if plain.building.isEmpty, !plain.flat.isEmpty, plain.number.isNone, gazetteer.hasBuilding(plain.street) {
            add {
                $0.building = $0.street
                $0.street = ""
            }
        }
        if !plain.building.isEmpty, plain.flat.isEmpty, !number.isEmpty, gazetteer.hasBuilding(plain.building) {
            add {
                $0.flat = number
                $0.number = DoorNumber("")
            }
        }
        if !plain.building.isEmpty, plain.number.isNone, !plain.flat.isEmpty, gazetteer.hasStreet(plain.building) {
            add {
                $0.number = DoorNumber($0.flat)
                $0.flat = ""
                $0.street = $0.building
                $0.building = ""
            }
        }
    }

    /// `HOPE TOWER ORCHARD RCESCENT` → the block that the gazetteer knows, and what follows it.
    private static func namedBlock(_ street: String, _ gazetteer: Gazetteer) -> (name: String, rest: String)? {
        var cut = street.startIndex
        var words = 0
        while let space = street[cut...].firstIndex(of: " "), words < 6 {
            words += 1
            let name = String(street[..<space])
            cut = street.index(after: space)
            if words > 1, gazetteer.hasBuilding(name) { return (name, String(street[cut...])) }
        }
        return nil
    }
}
