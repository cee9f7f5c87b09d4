/// The parts of a postcode in compact lower case (`sw1a1aa`): British ones have an area, a district, a sector and a
/// unit; of any other the first half serves as district.
package struct PostalCode {
    package let isBritish: Bool
    /// Bytes in the district (`sw1a`), the sector (`sw1a1`) and the area (`sw`).
    package let districtLength: Int
    package let sectorLength: Int
    package let areaLength: Int

    package init(_ compact: some RandomAccessCollection<UInt8>) {
        let count = compact.count
        let letters = compact.prefix { (0x61...0x7A).contains($0) }.count
        isBritish =
            (5...7).contains(count) && (1...2).contains(letters)
            && (0x30...0x39).contains(compact[compact.index(compact.startIndex, offsetBy: letters)])
        if isBritish {
            districtLength = count - 3
            sectorLength = count - 2
            areaLength = letters
        } else {
            districtLength = max(count - 2, 1)
            sectorLength = max(count - 1, 1)
            areaLength = min(1, count)
        }
    }
}
