import Programmes
import Records
import Storage

/// The findings of programmes over every family.
struct Findings {
    private(set) var all: [Finding] = []

    init(
        of programmes: [ProgrammeDefinition], input: AssessmentInput, asAt: Day, progress: ProgressReport = { _ in }
    ) throws {
        let cases = FamilyCases(input)
        let coverage = input.sources.map(\.coverage)
        let calendar = SchoolCalendar(events: input.events)
        for programme in programmes {
            let assessor = try Assessor(programme: programme, coverage: coverage, asAt: asAt, calendar: calendar)
            for (index, family) in cases.families.enumerated() {
                if index % 256 == 0 {
                    progress(
                        OperationProgress(
                            "Assessing \(programme.title)", share: Double(index) / Double(cases.families.count)))
                }
                all += assessor.assess(cases.familyCase(of: family))
            }
        }
    }
}

extension LoadedSource {
    /// What makes "none" differ from "not known" for this source.
    var coverage: SourceCoverage {
        SourceCoverage(
            source: profile.id, kinds: Set(profile.kinds),
            population: profile.population == .everyone ? .everyone : .matched,
            ages: profile.ages.map { SourceCoverage.Ages(from: $0.from, to: $0.to) }, loaded: loaded)
    }
}
