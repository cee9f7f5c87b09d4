import ArgumentParser
import Foundation
import Operations
import Records

struct DictionaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary",
        abstract: "Writes the data dictionary: a page in Markdown, and JSON Schema that partners can conform to.",
        discussion: """
            Made from the code: concepts, identifiers, kinds of event, code lists with version and source. With neither
            option the page goes to standard output.
            """)

    @Option(help: ArgumentHelp("The folder to write the JSON Schema files to.", valueName: "dir"))
    var schema: String?

    @Option(help: ArgumentHelp("The file to write the page to.", valueName: "file"))
    var markdown: String?

    func run() throws {
        if schema == nil, markdown == nil { print(DataDictionary.page, terminator: "") }
        do {
            if let markdown { try Data(DataDictionary.page.utf8).write(to: URL(filePath: markdown), options: .atomic) }
            guard let schema else { return }
            let folder = URL(filePath: schema)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in DataDictionary.schemaFiles {
                try Data(file.text.utf8).write(to: folder.appending(path: file.name), options: .atomic)
            }
        } catch {
            throw OperationError(.dataRefused, "the data dictionary cannot be written: \(error.localizedDescription)")
        }
    }
}
