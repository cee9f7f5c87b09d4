/// How addresses are written otherwise than by the book, and what goes wrong with their smaller parts.
extension Clerk {
    /// Misspelt buildings, kinds of street left out, postcodes of somewhere else.
    mutating func slip(
        _ street: inout String, _ building: inout String, _ postcode: inout String, _ home: Dwelling,
        _ slips: inout [AddressTruth.Slip]
    ) {
        if !building.isEmpty, forms.chance(habits.addressSlip * 2) {
            building = Mistakes.typed(building, &forms)
            slips.append(.building)
        }
        if forms.chance(habits.addressSlip), let space = street.lastIndex(of: " ") {
            street = String(street[..<space])
            slips.append(.street)
        }
        if !postcode.isEmpty, forms.chance(habits.addressSlip * 0.5) {
            let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
            postcode = "\(postcode.dropLast(2))\(forms.pick(letters))\(forms.pick(letters))"
            slips.append(.postcode)
        }
        if forms.chance(0.01) { postcode = letterForNought(postcode) }
    }

    /// `0` of the second half as the letter.
    private func letterForNought(_ postcode: String) -> String {
        var characters = Array(postcode)
        guard characters.count > 4, characters[characters.count - 3] == "0" else { return postcode }
        characters[characters.count - 3] = "O"
        return String(characters)
    }

    /// Another way to write the first line: other words for a flat, no commas, the number behind, somebody's care.
    mutating func otherForm(
        _ line: String, _ home: Dwelling, number: String, street: String, _ slips: inout [AddressTruth.Slip]
    ) -> String {
        var first = line
        if !home.flat.isEmpty, forms.chance(habits.addressSlip) {
            first = [line.contains(home.building) ? home.building : "", "\(number) \(street)"]
                .filter { !$0.isEmpty && $0.first != " " }.joined(separator: ", ")
            if first.isEmpty { first = street }
            slips.append(.noFlat)
        } else if first.contains("Flat "), !first.contains("Floor"), !first.contains("Top"), forms.chance(0.2) {
            first = first.replacing(
                "Flat ", with: forms.pick(["Apartment ", "Apt ", "Flt ", "Flat No. ", "Room ", "flat ", "FLAT"]))
        } else if first.hasPrefix("Ground Floor Flat"), forms.chance(0.3) {
            first = first.replacing(
                "Ground Floor Flat", with: forms.pick(["GFF", "Ground Flr Flat", "Flat Ground Floor"]))
        } else if home.flat.isEmpty, home.building.isEmpty, forms.chance(0.012) {
            first = "\(street) \(number)"
        }
        if forms.chance(0.12) { first = first.replacing(", ", with: " ") }
        if forms.chance(0.006) { first = "c/o \(forms.pick(["Mrs Marsh", "J Doyle", "the Okafor family"])), \(first)" }
        return first
    }

    /// The locality run on into the town, a county after it, a town misspelt.
    mutating func placeForms(_ second: inout String, _ town: inout String, _ slips: inout [AddressTruth.Slip]) {
        if !town.isEmpty, forms.chance(habits.addressSlip) {
            town = Mistakes.typed(town, &forms)
            slips.append(.town)
        }
        if !second.isEmpty, !town.isEmpty, forms.chance(0.1) {
            town = "\(second) \(town)"
            second = ""
        }
        if !town.isEmpty, forms.chance(0.04) { town += forms.pick([", West Yorkshire", ", England", ", UK"]) }
    }
}
