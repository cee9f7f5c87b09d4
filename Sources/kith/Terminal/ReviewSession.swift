import Foundation
import Identity
import Operations

/// Asks about pairs one by one: from standard input, one answer a line, whether that is a terminal or a pipe.
struct ReviewSession {
    /// How many pairs there are to ask about.
    let count: Int
    let sheet: (Int) async throws -> PairSheet
    /// Keeps an answer; it must be safe when this returns.
    let judge: (Int, Judgement.Verdict, String?) async throws -> Void

    private static let help = """
        s same   d different   u unsure   b back to the last pair   q quit   ? this help
        Words after the letter are kept as the reason: `d twins`. Every answer is kept at once.
        """

    /// - Returns: how many answers were kept.
    /// - Throws: `wrongUsage` when nothing answers, and whatever keeping an answer throws.
    func run() async throws -> Int {
        var kept = 0
        var index = 0
        var heard = false
        if count > 0 { print(Self.help) }
        while index < count {
            print("\n\(index + 1) of \(count): \(try await sheet(index).text())")
            var answered = false
            while !answered {
                print("same, different, unsure, back, quit? ", terminator: "")
                fflush(nil)
                guard let line = readLine() else {
                    print("")
                    if heard { return kept }
                    throw OperationError(.wrongUsage, Self.silence)
                }
                heard = true
                let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
                let reason = words.count > 1 ? words[1] : nil
                switch words.first?.lowercased() {
                case "s", "same": try await judge(index, .same, reason)
                case "d", "different": try await judge(index, .different, reason)
                case "u", "unsure": try await judge(index, .unsure, reason)
                case "b", "back":
                    index = max(0, index - 1)
                    answered = true
                    continue
                case "q", "quit": return kept
                default:
                    print(Self.help)
                    continue
                }
                kept += 1
                index += 1
                answered = true
            }
        }
        return kept
    }

    private static let silence = """
        nothing answers on standard input. Run this at a terminal, or pipe the answers, one a line: s, d, u, b or q, each \
        with a reason after it if you like. Judgements can also be written as CSV, id_l,id_r,verdict,by,on,reason.
        """
}
