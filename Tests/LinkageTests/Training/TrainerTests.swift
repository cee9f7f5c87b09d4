import Linkage
import Testing

@Suite struct TrainerTests {
    /// People with independent fields, each value replaced in a known share of records: two records of one person then
    /// agree with a known probability, and strangers with that of the values' frequencies.
    @Test func knownProbabilitiesAreRecovered() throws {
        var numbers = MadeNumbers(17)
        var builder = TableBuilder(columns: ["id", "ref", "town", "job"])
        let wrong = ["ref": 5, "town": 10, "job": 20]
        func ref() -> String {
            String((0..<9).map { _ in Character(UnicodeScalar(UInt8(97 + numbers.next(below: 26)))) })
        }
        func town() -> String {
            "t\(["qw", "zx", "hj", "lp", "vb"][numbers.next(below: 5)])\(100 + numbers.next(below: 40) * 7)"
        }
        func job() -> String {
            "\(["xaq", "byt", "coz", "dul", "erw", "fip", "gom", "hun", "iks", "jev"][numbers.next(below: 10)])\(1_000 + numbers.next(below: 10) * 907)"
        }
        var row = 0
        for _ in 0..<3_000 {
            let own = (ref(), town(), job())
            for _ in 0..<2 {
                builder.appendRow([
                    "r\(row)", numbers.isChosen(wrong["ref"] ?? 0) ? ref() : own.0,
                    numbers.isChosen(wrong["town"] ?? 0) ? town() : own.1,
                    numbers.isChosen(wrong["job"] ?? 0) ? job() : own.2,
                ])
                row += 1
            }
        }
        var settings = LinkageSettings()
        settings.fields = [
            Field("ref", .identifier, columns: ["ref"]), Field("town", .category, columns: ["town"]),
            Field("job", .category, columns: ["job"]),
        ]
        settings.comparisons = [
            Comparison("ref", .identifier, fields: ["ref"]), Comparison("town", .category, fields: ["town"]),
            Comparison("job", .category, fields: ["job"]),
        ]
        // Each rule leaves two comparisons: with one alone, m and the share of matches cannot be told apart.
        settings.blocking = [BlockingRule("ref", [BlockingKey("ref")]), BlockingRule("town", [BlockingKey("town")])]
        let model = try Linker(table: builder.table(), settings: settings).train()
        #expect(model.converged)
        let m = model.comparisons.map { $0.levels[1].m }
        let u = model.comparisons.map { $0.levels[1].u }
        // Of 90,000 pairs in a town some 2,400 are matches: the sampling error of m is about 0.02 here.
        #expect(abs(m[0] - 0.95 * 0.95) < 0.05)
        #expect(abs(m[1] - (0.81 + 0.19 / 200)) < 0.03)
        #expect(abs(m[2] - (0.64 + 0.36 / 100)) < 0.03)
        #expect(abs(u[1] - 1.0 / 200) < 0.0005)
        #expect(abs(u[2] - 1.0 / 100) < 0.001)
        let pairs = Double(row) * Double(row - 1) / 2
        #expect(abs(model.prior * pairs / 3_000 - 1) < 0.1)
    }

    /// Estimation that is stopped before it comes to rest says so, in the model and to whoever links with it.
    @Test func estimationThatDoesNotComeToRestSaysSo() throws {
        let table = MadePeople(people: 200, errors: 10, seed: 41).table
        for mostIterations in [1, 2, 300] {
            let linker = try Linker(table: table, settings: LinkageSettings(mostIterations: mostIterations))
            let model = try linker.train()
            let says = { (warnings: [String]) in warnings.contains { $0.contains("not come to rest") } }
            #expect(model.converged == (mostIterations == 300))
            #expect(model.iterations <= 3 * mostIterations)
            #expect(says(model.warnings) == !model.converged)
            #expect(try says(linker.link(model).report.warnings) == !model.converged)
        }
    }
}
