/// The whole graph.
struct WholeView: GraphView {
    let rows: Rows
    let hubDegree: Int

    var hasHubs: Bool { hubDegree < .max }
    var hidden: [UInt32] { [] }

    func admits(_ place: Place) -> Bool { true }
    func admits(entity: UInt32) -> Bool { true }
    func admits(_ record: LinkRecord) -> Bool { true }
    func isHub(_ entity: UInt32) -> Bool { hasHubs && rows.degree(entity) > hubDegree }
    func tally(of entity: UInt32) -> [TypeCount]? { rows.hubs[entity]?.neighbours }
}
