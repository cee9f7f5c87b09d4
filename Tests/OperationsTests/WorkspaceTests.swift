import Foundation
import Intake
import Operations
import Programmes
import Records
import Testing

@Suite struct WorkspaceTests {
    @Test func aNewWorkspaceIsReadWithoutComplaint() throws {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        let workspace = try Workspace(at: directory)
        #expect(workspace.sources.map(\.source.rawValue) == ["school_census"])
        #expect(workspace.programmes.map(\.programme) == ["troubled_families_2012", "troubled_families_2015"])
        #expect(workspace.principals.count == 4)
    }

    @Test func aFolderWithSomethingInItIsLeftAlone() throws {
        let folder = try Folder()
        try folder.write("mine", to: "notes.txt")
        let error = #expect(throws: OperationError.self) { try InitialiseWorkspace(at: folder.url).run() }
        #expect(error?.code == .dataRefused)
        #expect(try folder.read("notes.txt") == "mine")
    }

    @Test func aFolderThatIsNoWorkspaceIsNamed() throws {
        let folder = try Folder()
        let error = #expect(throws: OperationError.self) { _ = try Workspace(at: folder.url) }
        #expect(error?.reason.contains("kith init") == true)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let text: String
        let says: [String]
    }

    static let mistakes = [
        Mistake(
            testDescription: "an unknown key", file: "kith.yaml", text: "name: Here\nlinks:\n  threshold: 0.9\n",
            says: ["kith.yaml:2", "links", "did you mean 'link'"]),
        Mistake(
            testDescription: "a rule of families that there is not", file: "kith.yaml",
            text: "name: Here\nfamilies:\n  child_unter: 18\n", says: ["kith.yaml:3", "did you mean 'child_under'"]),
        Mistake(
            testDescription: "a rule of families out of range", file: "kith.yaml",
            text: "name: Here\nfamilies:\n  child_under: 18\n  most_relatives: 1\n",
            says: ["kith.yaml:4", "families.most_relatives", "from 2 to 1000"]),
        Mistake(
            testDescription: "evidence worth more than all", file: "kith.yaml",
            text: "name: Here\nfamilies:\n  evidence:\n    stated: 1.5\n",
            says: ["kith.yaml:4", "families.evidence.stated", "from 0 to 1"]),
        Mistake(
            testDescription: "a word for no role", file: "kith.yaml",
            text: "name: Here\nfamilies:\n  household_words:\n    nan: granparent\n",
            says: ["kith.yaml", "household_words", "'grandparent'"]),
        Mistake(
            testDescription: "a wrong type", file: "kith.yaml", text: "name: Here\nserver:\n  port: many\n",
            says: ["kith.yaml:3", "server.port"]),
        Mistake(
            testDescription: "a missing key", file: "kith.yaml", text: "as_at: 2026-08-31\n",
            says: ["kith.yaml", "name"]),
        Mistake(testDescription: "not YAML", file: "kith.yaml", text: "name: [Here\n", says: ["kith.yaml:", "YAML"]),
        Mistake(
            testDescription: "a key twice", file: "kith.yaml", text: "name: Here\nname: There\n",
            says: ["kith.yaml", "'name'"]),
        Mistake(
            testDescription: "no such day", file: "kith.yaml", text: "name: Here\nas_at: 2026-02-30\n",
            says: ["kith.yaml:2", "as_at", "yyyy-MM-dd"]),
        Mistake(
            testDescription: "an unknown key deep in a source", file: "sources/school_census.yaml",
            text: """
                source: school_census
                title: Census
                agency: Education
                agreement: education_sharing
                file: {pattern: "*.csv"}
                people:
                  - as: pupil
                    name: {given: Forename, famly: Surname}
                """, says: ["sources/school_census.yaml:8", "famly", "did you mean 'family'"]),
        Mistake(
            testDescription: "no such agreement", file: "sources/school_census.yaml",
            text: """
                source: school_census
                title: Census
                agency: Education
                agreement: nowhere
                file: {pattern: "*.csv"}
                people:
                  - as: pupil
                    name: {given: Forename, family: Surname}
                """, says: ["school_census", "nowhere"]),
    ]

    @Test(arguments: mistakes) func aMistakeIsNamedWithFileAndLine(_ mistake: Mistake) throws {
        let folder = try Folder()
        let directory = folder.url.appending(path: "council")
        try InitialiseWorkspace(at: directory).run()
        try folder.write(mistake.text, to: "council/\(mistake.file)")
        let error = #expect(throws: OperationError.self) { _ = try Workspace(at: directory) }
        for words in mistake.says {
            #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "") lacks \(words)")
        }
    }
}
