/// A question to a graph; asked of a view, with a trail to walk on.
protocol GraphQuery {
    associatedtype Answer
    /// The entities that the question names.
    var named: [UInt32] { get }
    func answer(_ view: some GraphView, _ trail: inout Trail) -> Answer
}

extension LinkGraph {
    func answer<Query: GraphQuery>(_ query: Query, through filter: LinkFilter) -> Query.Answer {
        trails.withTrail(entityCount: entityCount) { trail in
            withRows { rows in
                if filter.admitsEveryLink, filter.admitsEveryEntity {
                    return query.answer(WholeView(rows: rows, hubDegree: filter.hubDegree ?? .max), &trail)
                }
                return query.answer(FilteredView(rows: rows, filter: filter, named: query.named), &trail)
            }
        }
    }

    private func withRows<Answer>(_ body: (Rows) -> Answer) -> Answer {
        types.withUnsafeBufferPointer { types in
            starts.withUnsafeBufferPointer { starts in
                places.withUnsafeBufferPointer { places in
                    records.withUnsafeBufferPointer { records in
                        body(Rows(types: types, starts: starts, places: places, records: records, hubs: hubs))
                    }
                }
            }
        }
    }
}
