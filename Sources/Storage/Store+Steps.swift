package import Foundation
import GRDB

extension Store {
    /// Writes a store as an earlier version left it, after its first steps only. For the tests.
    package static func writeEarlier(at folder: URL, steps: Int, sql: String) throws {
        let database = try DatabaseQueue(path: folder.appending(path: "kith.db").path)
        let earlier = Schema(
            applicationID: Schema.workspace.applicationID, steps: Array(Schema.workspace.steps.prefix(steps)))
        try earlier.migrate(database)
        try database.write { try $0.execute(sql: sql) }
        try database.close()
    }

    /// One figure of the workspace's database. For the tests.
    ///
    /// Read by a connection of its own: a thread that waits for one of the pool's may be the one by which those who hold
    /// these would go on.
    package func facts(_ sql: String) throws -> String? {
        var configuration = Configuration()
        configuration.readonly = true
        let reader: any DatabaseReader =
            database is DatabasePool
            ? try DatabaseQueue(path: database.path, configuration: configuration) : database
        return try reader.read { db in
            try Row.fetchOne(db, sql: sql).flatMap { String.fromDatabaseValue(String.databaseText($0[0])) }
        }
    }

    /// Runs a statement that a guard of the schema is to refuse. For the tests.
    package func run(_ sql: String) throws { try database.write { try $0.execute(sql: sql) } }
}

extension String {
    fileprivate static func databaseText(_ value: DatabaseValue) -> DatabaseValue {
        switch value.storage {
        case .int64(let number): String(number).databaseValue
        default: value
        }
    }
}
