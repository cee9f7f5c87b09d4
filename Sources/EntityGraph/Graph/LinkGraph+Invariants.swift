extension LinkGraph {
    /// Checks that rows and links say the same: each link stands once in the row of each of its ends, the rows are in
    /// order, and what was counted beforehand is right.
    /// - Throws: `broken`.
    /// - Complexity: O(entities + links).
    public func checkInvariants() throws(GraphError) {
        try GraphError.require(types.allSatisfy { $0 < 64 }, "a type is above 63")
        try GraphError.require(
            starts.count == types.count + 1 && starts.first == 0 && Int(starts[types.count]) == places.count,
            "the rows do not cover the places")
        var expected = 0
        for record in records {
            try GraphError.require(record.isValid(entityCount: types.count), "a link is out of range")
            expected += record.source == record.target ? 1 : 2
        }
        try GraphError.require(places.count == expected, "there are not two places a link")
        for entity in types.indices {
            try GraphError.require(starts[entity] <= starts[entity + 1], "a row ends before it starts")
            var before: Place?
            for place in row(of: entity) {
                try GraphError.require(before.map { $0 < place } ?? true, "a row is out of order")
                before = place
                try GraphError.require(
                    place.link < records.count && Int(place.entity) < types.count, "a place leads nowhere")
                let record = records[place.link]
                let ends = [record.source, record.target]
                try GraphError.require(
                    ends == [UInt32(entity), place.entity] || ends == [place.entity, UInt32(entity)],
                    "a place and its link have other ends")
            }
        }
        try GraphError.require(
            hubs.hubs == HubIndex(types: types, starts: starts, places: places, records: records).hubs,
            "the hubs are counted wrongly")
    }
}
