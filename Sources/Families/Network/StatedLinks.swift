import EntityGraph
import Foundation
import Records

/// Links as they are stated, one by one, before they are joined.
struct StatedLinks {
    struct Statement {
        var source: UInt32
        var target: UInt32
        var from: Int32
        var to: Int32
        var kind: UInt8
        var origin: UInt8
    }

    private(set) var statements: [Statement] = []
    private(set) var reversed = 0

    mutating func append(
        _ source: EntityReference, _ target: EntityReference, kind: Int, origin: Int, _ period: (from: Int32, to: Int32)
    ) {
        if source == target { return }
        var to = period.to
        if to < period.from {
            reversed += 1
            to = period.from
        }
        statements.append(
            Statement(
                source: source.packed, target: target.packed, from: period.from, to: to, kind: UInt8(kind),
                origin: UInt8(origin)))
    }

    /// Takes out the statements that do not fulfil a condition.
    mutating func keep(_ isKept: (Statement) -> Bool) { statements.removeAll { !isKept($0) } }

    /// Gives the links by position, in order of ends, kind, origin and start: statements of one kind, origin and ends whose
    /// periods touch are one link.
    ///
    /// - Complexity: O(*n* log *n*).
    consuming func joined(
        _ definitions: [LinkDefinition], asAt: Day, position: (EntityReference) -> UInt32,
        add: (Link) throws(GraphError) -> Void
    ) throws(GraphError) {
        let symmetric = definitions.map(\.isSymmetric)
        for index in statements.indices {
            var source = position(EntityReference(packed: statements[index].source))
            var target = position(EntityReference(packed: statements[index].target))
            if symmetric[Int(statements[index].kind)], source > target { swap(&source, &target) }
            statements[index].source = source
            statements[index].target = target
        }
        statements.sort { left, right in
            if left.source != right.source { return left.source < right.source }
            if left.target != right.target { return left.target < right.target }
            if left.kind != right.kind { return left.kind < right.kind }
            if left.origin != right.origin { return left.origin < right.origin }
            return left.from == right.from ? left.to < right.to : left.from < right.from
        }
        var start = 0
        while start < statements.count {
            let first = statements[start]
            var end = start + 1
            while end < statements.count, statements[end].isOf(first) { end += 1 }
            let strength = definitions[Int(first.kind)].strength
            var run = (from: first.from, to: first.to)
            for place in start...end {
                let next = place < end ? statements[place] : nil
                if let next, run.to == Link.openEnd || next.from <= run.to + 1 {
                    run.to = max(run.to, next.to)
                    continue
                }
                let value = strength.value(statements: end - start, lastHeld: run.to, asAt: asAt)
                try add(
                    Link(
                        Int(first.source), Int(first.target), kind: first.kind, origin: first.origin, strength: value,
                        from: run.from, to: run.to))
                if let next { run = (next.from, next.to) }
            }
            start = end
        }
    }
}

extension StatedLinks.Statement {
    fileprivate func isOf(_ other: Self) -> Bool {
        source == other.source && target == other.target && kind == other.kind && origin == other.origin
    }
}

extension LinkStrength {
    /// Above 0 and at most 1.
    func value(statements: Int, lastHeld: Int32, asAt: Day) -> Float {
        switch self {
        case .constant(let value): return Float(value)
        case .recency(let most, let least, let halvesAfter):
            let days = lastHeld >= asAt.number ? 0 : Double(asAt.number - lastHeld)
            return Float(max(least, most * exp2(-days / Double(halvesAfter))))
        case .statements(let first, let more, let most):
            return Float(min(most, first + more * Double(statements - 1)))
        }
    }
}
