// Times the stages of the linkage engine from Swift, as a program that imports `Linkage` meets them.
//   engine PEOPLE.csv MORE.csv COUNT      the first COUNT rows of MORE.csv are matched one by one, then added
// The files are those of make_people.py: commas, no quotes.
import Foundation
import Linkage

func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let (whole, atto) = start.duration(to: .now).components
    return Double(whole) + Double(atto) / 1e18
}

func rows(_ path: String, limit: Int = .max) throws -> (header: [String], rows: [[Substring]]) {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let rows = lines.dropFirst().prefix(limit).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return (lines[0].split(separator: ",").map(String.init), rows)
}

func table(_ header: [String], _ rows: some Sequence<[Substring]>) -> Table {
    var builder = TableBuilder(columns: header)
    for row in rows { builder.appendRow(row.map(String.init)) }
    return builder.table()
}

let arguments = CommandLine.arguments
let people = try rows(arguments[1])
let more = try rows(arguments[2], limit: Int(arguments[3]) ?? 10_000)
let all = table(people.header, people.rows)

var figures: [String: Double] = ["records": Double(all.count)]
var linker: Linker?
figures["prepare"] = try seconds { linker = try Linker(table: all) }
guard let linker else { exit(1) }
var trained: LinkageModel?
figures["train"] = try seconds { trained = try linker.train() }
guard let trained else { exit(1) }
var linked: LinkageResult?
figures["link"] = try seconds { linked = try linker.link(trained) }
guard let linked else { exit(1) }
figures["pairs"] = Double(linked.report.candidatePairs)

let data = try LinkageIndex(linker, linked, model: trained).data()
figures["index_mb"] = Double(data.count) / 1e6
var loaded: LinkageIndex?
figures["load_index"] = try seconds { loaded = try LinkageIndex(data) }
guard var index = loaded else { exit(1) }

let matcher = index.matcher()
var times: [Double] = []
for row in more.rows {
    let values = Dictionary(uniqueKeysWithValues: zip(more.header, row.map(String.init)))
    times.append(seconds { _ = matcher.matches(values) })
}
times.sort()
figures["match_p50_ms"] = times[times.count / 2] * 1e3
figures["match_p99_ms"] = times[times.count * 99 / 100] * 1e3
figures["match_max_ms"] = (times.last ?? 0) * 1e3

let rowsToAdd = table(more.header, more.rows)
var addition: LinkageIndex.Addition?
figures["add"] = try seconds { addition = try index.add(rowsToAdd) }
figures["added_records"] = Double(rowsToAdd.count)
figures["add_pairs"] = Double(addition?.comparedPairs ?? 0)

let rebuilt = try LinkageIndex(
    table: table(people.header, people.rows + more.rows), model: index.model, settings: index.settings)
let isSame = (0..<index.count).allSatisfy { index.firstRecord(of: $0) == rebuilt.firstRecord(of: $0) }
figures["same_as_rebuild"] = isSame ? 1 : 0
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
print(String(decoding: try encoder.encode(figures), as: UTF8.self))
