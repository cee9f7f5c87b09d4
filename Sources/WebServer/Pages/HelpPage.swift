import Programmes

/// What the words on the pages mean.
struct HelpPage: Sendable {
    let answers: [AnswerTag]

    static func show(_ visit: Visit) async throws -> Reply {
        try visit.page("help", HelpPage(answers: [AnswerTag(.met), AnswerTag(.notMet), AnswerTag(.notKnown)]))
    }
}
