import Foundation

/// The definitions and agreements that come with the council, copied from the module's resources.
enum WorkspaceFiles {
    static let settings = """
        # A made-up council. Every person, street and postcode in it is invented.
        name: Calderbrook Council
        as_at: 2026-08-31

        """

    static func copy(to sink: any CouncilSink) throws {
        try write("kith.yaml", Array(settings.utf8), sink)
        for folder in ["sources", "agreements"] {
            let directory = Bundle.module.resourceURL?.appendingPathComponent("Workspace/" + folder)
            let names = directory.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
            for name in names.sorted() where name.hasSuffix(".yaml") {
                guard let path = directory?.appendingPathComponent(name), let text = try? Data(contentsOf: path) else {
                    throw CouncilError(.missingResource, "\(folder)/\(name): cannot be read beside the program")
                }
                try write(folder + "/" + name, Array(text), sink)
            }
            if names.isEmpty {
                throw CouncilError(.missingResource, "\(folder): the council's definitions are not beside the program")
            }
        }
    }

    private static func write(_ path: String, _ bytes: [UInt8], _ sink: any CouncilSink) throws {
        let file = try sink.open(path)
        try file.write(bytes)
        try file.close()
    }
}
