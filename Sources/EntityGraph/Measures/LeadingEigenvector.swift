/// The leading eigenvector of one component's adjacency matrix, by the method of C. Lanczos (1950): begun from the
/// strengths, every vector made orthogonal to all before it, and begun again from the best so far until it is exact.
struct LeadingEigenvector {
    /// The greatest is 1.
    private(set) var scores: [Double]
    private(set) var eigenvalue = 0.0
    private(set) var uncertainty = 0.0

    private let starts: [Int]
    private let others: [Int]
    private let weights: [Double]
    private let selfWeights: [Double]

    /// Vectors kept at once.
    private static let span = 48
    private static let mostRounds = 400

    /// - Parameter places: where each of the entities stands among them.
    init(of entities: [Int], places: [Int], in rows: WeightedRows) {
        var starts = [0]
        var others: [Int] = []
        var weights: [Double] = []
        for entity in entities {
            for place in rows.row(of: entity) {
                others.append(places[Int(rows.others[place])])
                weights.append(rows.weights[place])
            }
            starts.append(others.count)
        }
        self.starts = starts
        self.others = others
        self.weights = weights
        selfWeights = entities.map { rows.selfWeights[$0] }
        scores = entities.map { rows.strength(of: $0) }
    }

    /// Works out the scores; false when that takes more visits than are left.
    mutating func run(visitsLeft: inout Int) -> Bool {
        guard Self.norm(scores) > 0 else { return true }
        Self.scale(&scores, by: 1 / Self.norm(scores))
        var residual = Double.infinity
        var idle = 0
        for _ in 0..<Self.mostRounds {
            guard let best = best(from: scores, &visitsLeft) else { return false }
            let product = multiplied(best)
            let value = Self.product(best, product)
            let error = Self.norm(zip(product, best).map { $0 - value * $1 })
            idle = error < residual ? 0 : idle + 1
            if error < residual {
                residual = error
                scores = best
                eigenvalue = value
            }
            if residual <= 1e-15 * eigenvalue || idle == 3 { break }
        }
        if scores.count > 1 {
            guard let next = best(from: noise(), apartFrom: scores, &visitsLeft) else { return false }
            uncertainty = residual / max(eigenvalue - Self.product(next, multiplied(next)), 1e-300)
        }
        // All of one sign, and the sign is free.
        let greatest = scores.reduce(0) { max($0, abs($1)) }
        scores = scores.map { min(1, abs($0) / greatest) }
        return true
    }

    /// The best vector of the span that a vector and the matrix make; nil when that takes more visits than are left.
    ///
    /// - Parameter known: an eigenvector that the span is kept apart from, so that the best is the next one.
    private func best(from start: [Double], apartFrom known: [Double]? = nil, _ visitsLeft: inout Int) -> [Double]? {
        let size = start.count
        var first = start
        if let known { Self.add(&first, -Self.product(first, known), known) }
        Self.scale(&first, by: 1 / Self.norm(first))
        var basis = [first]
        var diagonal: [Double] = []
        var beside: [Double] = []
        while true {
            visitsLeft -= others.count + 2 * basis.count * size
            if visitsLeft < 0 { return nil }
            var next = multiplied(basis[basis.count - 1])
            diagonal.append(Self.product(next, basis[basis.count - 1]))
            // Twice is enough (B. Parlett, The Symmetric Eigenvalue Problem, 1998).
            for _ in 0..<2 {
                for vector in basis { Self.add(&next, -Self.product(next, vector), vector) }
                if let known { Self.add(&next, -Self.product(next, known), known) }
            }
            let length = Self.norm(next)
            let most = min(Self.span, known == nil ? size : size - 1)
            if basis.count == most || length <= 1e-13 * diagonal.reduce(0, { max($0, abs($1)) }) { break }
            beside.append(length)
            Self.scale(&next, by: 1 / length)
            basis.append(next)
        }
        let (values, vectors) = SmallEigenproblem.solve(diagonal: diagonal, beside: beside)
        let leading = values.indices.max { values[$0] < values[$1] } ?? 0
        var best = [Double](repeating: 0, count: size)
        for (number, vector) in basis.enumerated() { Self.add(&best, vectors[number][leading], vector) }
        Self.scale(&best, by: 1 / Self.norm(best))
        return best
    }

    /// A vector that has something of every eigenvector, whatever is alike in the graph.
    private func noise() -> [Double] {
        var order = SeededOrder(seed: UInt64(scores.count))
        return scores.map { _ in Double(order.next() >> 11) * 0x1p-53 - 0.5 }
    }

    private func multiplied(_ vector: [Double]) -> [Double] {
        vector.indices.map { entity in
            var sum = selfWeights[entity] * vector[entity]
            for place in starts[entity]..<starts[entity + 1] { sum += weights[place] * vector[others[place]] }
            return sum
        }
    }

    private static func product(_ one: [Double], _ other: [Double]) -> Double {
        var sum = 0.0
        for place in one.indices { sum += one[place] * other[place] }
        return sum
    }

    private static func norm(_ vector: [Double]) -> Double { product(vector, vector).squareRoot() }

    private static func scale(_ vector: inout [Double], by factor: Double) {
        for place in vector.indices { vector[place] *= factor }
    }

    private static func add(_ sum: inout [Double], _ factor: Double, _ vector: [Double]) {
        for place in sum.indices { sum[place] += factor * vector[place] }
    }
}

/// The eigenvalues and eigenvectors of a small symmetric matrix of three diagonals, by the rotations of C. Jacobi (1846).
enum SmallEigenproblem {
    /// - Returns: the values, and the vectors as columns.
    static func solve(diagonal: [Double], beside: [Double]) -> (values: [Double], vectors: [[Double]]) {
        let size = diagonal.count
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        var vectors = matrix
        for place in 0..<size {
            matrix[place][place] = diagonal[place]
            vectors[place][place] = 1
            if place + 1 < size {
                matrix[place][place + 1] = beside[place]
                matrix[place + 1][place] = beside[place]
            }
        }
        for _ in 0..<40 {
            var rotated = false
            for row in 0..<size {
                for column in row + 1..<max(size, row + 1) where matrix[row][column] != 0 {
                    let apart = matrix[column][column] - matrix[row][row]
                    let entry = matrix[row][column]
                    guard abs(entry) > 1e-18 * (abs(matrix[row][row]) + abs(matrix[column][column])) else {
                        matrix[row][column] = 0
                        matrix[column][row] = 0
                        continue
                    }
                    rotated = true
                    let theta = apart / (2 * entry)
                    let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
                    let cosine = 1 / (tangent * tangent + 1).squareRoot()
                    let sine = tangent * cosine
                    for place in 0..<size {
                        let (left, right) = (matrix[place][row], matrix[place][column])
                        matrix[place][row] = cosine * left - sine * right
                        matrix[place][column] = sine * left + cosine * right
                    }
                    for place in 0..<size {
                        let (upper, lower) = (matrix[row][place], matrix[column][place])
                        matrix[row][place] = cosine * upper - sine * lower
                        matrix[column][place] = sine * upper + cosine * lower
                    }
                    for place in 0..<size {
                        let (left, right) = (vectors[place][row], vectors[place][column])
                        vectors[place][row] = cosine * left - sine * right
                        vectors[place][column] = sine * left + cosine * right
                    }
                }
            }
            if !rotated { break }
        }
        return ((0..<size).map { matrix[$0][$0] }, vectors)
    }
}
