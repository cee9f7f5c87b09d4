import Programmes
import Testing

/// One row of a spec table: a life, the criterion asked of it, and the answer.
struct Specification: Sendable, CustomTestStringConvertible {
    let criterion: String
    let given: String
    let answer: Answer
    let live: @Sendable (inout Life) -> Void

    init(_ criterion: String, _ answer: Answer, _ given: String, _ live: @escaping @Sendable (inout Life) -> Void) {
        self.criterion = criterion
        self.given = given
        self.answer = answer
        self.live = live
    }

    var testDescription: String { "\(criterion): \(given)" }

    var example: ProgrammeManual.Example { .init(criterion, given: given, answer: answer) }

    func found(in programme: ProgrammeDefinition) -> Finding {
        var life = Life()
        live(&life)
        return life.finding(criterion, programme)
    }
}
