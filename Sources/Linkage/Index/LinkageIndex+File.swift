public import Foundation

/// An index as bytes: a header in JSON, then columns of numbers, then a hash of all before it.
///
/// What can be worked out from the table and the model (codes, signatures, blocks) is worked out anew when it is read.
extension LinkageIndex {
    /// The format's version.
    public static let currentVersion = 1
    private static let mark = Array("KITHINDX".utf8)

    private struct Header: Codable {
        var version: Int
        var model: LinkageModel
        var settings: LinkageSettings
        var constraints: PairConstraints
        var columns: [String]
        var sourceNames: [String]
        var nextID: Int64
        var additions: Int
        var history: [ClusterChange]
    }

    /// The index as bytes; it holds every value of its records.
    /// - Throws: what the encoding of its header throws.
    public func data() throws -> Data {
        let header = Header(
            version: LinkageIndex.currentVersion, model: model, settings: settings, constraints: constraints,
            columns: table.columns.map(\.name), sourceNames: table.sourceNames, nextID: ids.next,
            additions: ids.additions, history: ids.history)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var writer = SectionWriter(mark: LinkageIndex.mark)
        writer.append(Array(try encoder.encode(header)))
        for column in table.columns {
            writer.append(column.codes)
            writer.append(column.values.offsets)
            writer.append(column.values.bytes)
        }
        writer.append(table.sources)
        writer.append(pairs.map(\.first))
        writer.append(pairs.map(\.second))
        writer.append(pairs.map(\.matchWeight.bitPattern))
        writer.append(pairs.map(\.probability.bitPattern))
        writer.append(firstRecords)
        writer.append(ids.ids)
        return writer.finished()
    }

    /// The index that was encoded as `data`.
    ///
    /// - Parameter threads: the most cores to use; nil is all.
    /// - Throws: ``LinkageError`` when the bytes are not those of an index of this version, whole and unaltered.
    public init(_ data: Data, threads: Int? = nil) throws(LinkageError) {
        var reader = try SectionReader(data, mark: LinkageIndex.mark)
        let bytes: [UInt8] = try reader.next()
        guard let header = try? JSONDecoder().decode(Header.self, from: Data(bytes)) else {
            throw LinkageError(.invalidIndex, "the header cannot be read; the index is of another version")
        }
        guard header.version == LinkageIndex.currentVersion, header.model.version == LinkageModel.currentVersion else {
            throw LinkageError(.invalidIndex, "the index is of version \(header.version)")
        }
        var columns: [Table.Column] = []
        for name in header.columns {
            let codes: [UInt32] = try reader.next()
            let offsets: [UInt32] = try reader.next()
            let bytes: [UInt8] = try reader.next()
            guard let values = ValueDictionary(bytes: bytes, offsets: offsets) else { throw SectionReader.damaged }
            columns.append(Table.Column(name: name, codes: codes, values: values))
        }
        let table = Table(
            columns: columns, count: columns.first?.codes.count ?? 0, files: [], sources: try reader.next(),
            sourceNames: header.sourceNames)
        guard table.checkInvariants() else { throw SectionReader.damaged }
        let first: [Int32] = try reader.next()
        let second: [Int32] = try reader.next()
        let weights: [UInt32] = try reader.next()
        let probabilities: [UInt32] = try reader.next()
        guard second.count == first.count, weights.count == first.count, probabilities.count == first.count else {
            throw SectionReader.damaged
        }
        let pairs = first.indices.map {
            ScoredPair(
                first: first[$0], second: second[$0], matchWeight: Float(bitPattern: weights[$0]),
                probability: Float(bitPattern: probabilities[$0]))
        }
        let firstRecords: [Int32] = try reader.next()
        let ids = ClusterIDs(
            ids: try reader.next(), next: header.nextID, history: header.history, additions: header.additions)
        var settings = header.settings
        settings.threads = threads
        let cores = max(1, threads ?? Workers.activeCores)
        let encoded = try EncodedTable(
            table, fields: header.model.fields, comparisons: header.model.comparisons.map(\.comparison), threads: cores)
        self.init(
            table: table, model: header.model, settings: settings, constraints: header.constraints, encoded: encoded,
            blocks: try BlockIndex(
                encoded, model: header.model, largestBlock: settings.largestBlock, threads: cores),
            pairs: pairs, firstRecords: firstRecords, ids: ids)
        guard checkInvariants() else { throw SectionReader.damaged }
    }
}
