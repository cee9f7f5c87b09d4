// Times the entity graph from Swift, as a program that imports `EntityGraph` meets it.
//   graph build FOLDER               makes the graph of the columns that graph.py wrote there, and stores it
//   graph ask FOLDER HUB_DEGREE      opens what was stored and asks it what graph.py asks every peer
import EntityGraph
import Foundation

/// Seconds that the processor has worked on this thread: others on the machine do not count in it.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try work()
    return now() - start
}

@MainActor func column<Element: BitwiseCopyable>(_ name: String, of type: Element.Type) throws -> [Element] {
    let data = try Data(contentsOf: folder.appending(path: name + ".bin"), options: .alwaysMapped)
    return data.withUnsafeBytes { Array($0.bindMemory(to: type)) }
}

func residentBytes() throws -> Double {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Double(fields[1]) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE)))
}

let folder = URL(filePath: CommandLine.arguments[2])
let stored = folder.appending(path: "kith.graph")
var figures: [String: Double] = [:]
var answers: [String: [Int]] = [:]

@MainActor func build() throws {
    let types = try column("types", of: UInt8.self)
    let sources = try column("sources", of: UInt32.self)
    let targets = try column("targets", of: UInt32.self)
    let kinds = try column("kinds", of: UInt8.self)
    let origins = try column("origins", of: UInt8.self)
    let strengths = try column("strengths", of: Float.self)
    let froms = try column("froms", of: Int32.self)
    let tos = try column("tos", of: Int32.self)
    var graph: LinkGraph?
    figures["build"] = try processorSeconds {
        var builder = try GraphBuilder(entityTypes: types, expectedLinks: sources.count)
        for number in sources.indices {
            try builder.add(
                Link(
                    Int(sources[number]), Int(targets[number]), kind: kinds[number], origin: origins[number],
                    strength: strengths[number], from: froms[number], to: tos[number]))
        }
        graph = try builder.graph()
    }
    figures["store"] = try processorSeconds { try graph?.write(to: stored) }
}

/// Asks every question once for practice and once against the clock.
@MainActor func time<Question>(_ name: String, _ questions: [Question], _ ask: (Question) throws -> [Int]) rethrows {
    for question in questions.suffix(200) { _ = try ask(question) }
    var times: [Double] = []
    var found: [Int] = []
    for question in questions {
        var answer: [Int] = []
        times.append(try processorSeconds { answer = try ask(question) })
        found += answer
    }
    times.sort()
    figures[name + "_p50"] = times[times.count / 2] * 1e3
    figures[name + "_p99"] = times[times.count * 99 / 100] * 1e3
    answers[name] = found
}

@MainActor func ask(hubDegree: Int) throws {
    let before = try residentBytes()
    var opened: LinkGraph?
    figures["open"] = try processorSeconds { opened = try LinkGraph(contentsOf: stored) }
    guard let graph = opened else { exit(1) }
    figures["bytes_a_link"] = (try residentBytes() - before) / Double(graph.linkCount)

    let starts = try column("starts", of: UInt32.self).map { Int($0) }
    let folded = LinkFilter(hubDegree: hubDegree)
    let hidden = Set(try column("hidden", of: UInt32.self).map { Int($0) })
    let guarded = LinkFilter(
        origins: OriginSet.all.removing([3]), hubDegree: hubDegree, hidden: EntitySet(hidden))
    func sized(_ entities: [Int]) -> [Int] { [entities.count, entities.reduce(0, +)] }
    for depth in 2...3 {
        try time("hops\(depth)", starts) {
            sized(try graph.neighbourhood(of: $0, depth: depth, through: folded).entities)
        }
        try time("hops\(depth)_unfolded", Array(starts.prefix(depth == 2 ? 1000 : 100))) {
            sized(try graph.neighbourhood(of: $0, depth: depth).entities)
        }
        try time("hops\(depth)_guarded", starts) {
            sized(try graph.neighbourhood(of: $0, depth: depth, through: guarded).entities)
        }
        try time("chart\(depth)", starts) {
            let found = try graph.neighbourhood(of: $0, depth: depth, through: folded).entities
            return [try graph.links(among: found, through: folded).count]
        }
    }
    let pairs = Array(zip(starts, try column("ends", of: UInt32.self).map { Int($0) }))
    try time("path", pairs) { [try graph.shortestPath(from: $0, to: $1, within: 6, through: folded)?.length ?? -1] }
    try time("path_unfolded", pairs) { [try graph.shortestPath(from: $0, to: $1, within: 6)?.length ?? -1] }

    var components = graph.components()
    figures["components"] = (0..<3).map { _ in processorSeconds { components = graph.components() } }.min()
    figures["components_count"] = Double(components.count)
    try components.ofEntity.withUnsafeBytes { Data($0) }.write(to: folder.appending(path: "kith.components"))
    figures["components_folded"] = processorSeconds { components = graph.components(through: folded) }
    figures["bytes_a_link_in_use"] = (try residentBytes() - before) / Double(graph.linkCount)
}

if CommandLine.arguments[1] == "build" { try build() } else { try ask(hubDegree: Int(CommandLine.arguments[3]) ?? 100) }
struct Output: Encodable {
    let figures: [String: Double]
    let answers: [String: [Int]]
}
print(String(decoding: try JSONEncoder().encode(Output(figures: figures, answers: answers)), as: UTF8.self))
