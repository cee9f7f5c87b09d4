/// The parts of a postcode in compact lower case (`sw1a1aa`): British ones have an area, a district, a sector and a
/// unit; of any other the first half serves as district.
package struct PostalCode {
    package let isBritish: Bool
    /// Bytes in the district (`sw1a`), the sector (`sw1a1`) and the area (`sw`).
    package let districtLength: Int
    package let sectorLength: Int
    package let areaLength: Int

    package init(_ compact: some RandomAccessCollection<UInt8>) {
        let bytes = Array(compact)
        let letters = bytes.prefix { (0x61...0x7A).contains($0) }.count
        isBritish =
            (5...7).contains(bytes.count) && (1...2).contains(letters) && (0x30...0x39).contains(bytes[letters])
        if isBritish {
            districtLength = bytes.count - 3
            sectorLength = bytes.count - 2
            areaLength = letters
        } else {
            districtLength = max(bytes.count - 2, 1)
            sectorLength = max(bytes.count - 1, 1)
            areaLength = min(1, bytes.count)
        }
    }
}
