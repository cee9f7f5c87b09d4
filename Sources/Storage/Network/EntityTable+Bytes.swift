import Families
import Records

/// What a network's graph stands for, as it is written beside the graph.
struct EntityTable {
    var entities: [EntityID]
    var names: [EntityID: String]
    var kinds: [LinkKind]
    var origins: [LinkOrigin]

    private static let layout: UInt8 = 1

    /// Runs of one type, each number as its distance from the one before.
    func write(to writer: inout ByteWriter) {
        writer.append(byte: Self.layout)
        writer.append(list: kinds) { writer, kind in
            writer.append(kind.kind)
            writer.append(kind.label)
            writer.append(kind.inverse)
        }
        writer.append(list: origins) { writer, origin in
            switch origin {
            case .derived: writer.append(optional: String?.none) { $0.append($1) }
            case .source(let source): writer.append(optional: source.rawValue) { $0.append($1) }
            }
        }
        writer.append(unsigned: UInt64(entities.count))
        var last = EntityID(.person, 0)
        for entity in entities {
            if entity.type != last.type { last = EntityID(entity.type, 0) }
            writer.append(byte: entity.type.code)
            writer.append(signed: entity.number - last.number)
            last = entity
        }
        writer.append(list: names.keys.sorted()) { writer, entity in
            writer.append(byte: entity.type.code)
            writer.append(signed: entity.number)
            writer.append(names[entity] ?? "")
        }
    }

    init(entities: [EntityID], names: [EntityID: String], kinds: [LinkKind], origins: [LinkOrigin]) {
        self.entities = entities
        self.names = names
        self.kinds = kinds
        self.origins = origins
    }

    init(from reader: inout ByteReader) throws(StorageError) {
        guard try reader.byte() == Self.layout else { throw ByteReader.damage }
        kinds = try reader.list { r throws(StorageError) in
            LinkKind(kind: try r.text(), label: try r.text(), inverse: try r.text())
        }
        origins = try reader.list { r throws(StorageError) in
            let source = try r.optional { r throws(StorageError) in try r.text() }
            return source.map { .source(SourceID($0)) } ?? .derived
        }
        let count = try reader.unsigned()
        entities = []
        entities.reserveCapacity(Int(min(count, 1 << 24)))
        var last = EntityID(.person, 0)
        for _ in 0..<count {
            let type = try Self.type(&reader)
            let base = type == last.type ? last.number : 0
            let entity = EntityID(type, base &+ (try reader.signed()))
            guard entities.isEmpty || last < entity else { throw ByteReader.damage }
            entities.append(entity)
            last = entity
        }
        let named = try reader.list { r throws(StorageError) in
            (EntityID(try Self.type(&r), try r.signed()), try r.text())
        }
        names = Dictionary(named, uniquingKeysWith: { first, _ in first })
        guard reader.isAtEnd else { throw ByteReader.damage }
    }

    private static func type(_ reader: inout ByteReader) throws(StorageError) -> EntityType {
        guard let type = EntityType(code: try reader.byte()) else { throw ByteReader.damage }
        return type
    }
}
