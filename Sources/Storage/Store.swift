public import Foundation
import GRDB

/// A workspace's store: one SQLite file, the audit log's file, and the immutable copies of the extracts.
///
/// A person's data is read, and anything is changed, only with an `AccessGrant`, which serves one call; its audit entry is
/// on disk before the call returns anything or changes anything. Every change is one transaction with `synchronous = FULL`: a
/// crash, a kill or a full disk at any moment leaves the store as it was before the change or after it.
public final class Store: Sendable {
    /// `store/` of the workspace.
    public let folder: URL
    let database: any DatabaseWriter
    let journal: AuditJournal
    let files: BatchFiles
    let networkFiles: NetworkFiles
    let networkShelf = NetworkShelf()
    private let isTemporary: Bool

    private init(
        folder: URL, database: any DatabaseWriter, audit: any DatabaseWriter, settings: StoreSettings, isTemporary: Bool
    ) throws {
        self.folder = folder
        self.database = database
        self.isTemporary = isTemporary
        files = BatchFiles(folder: folder.appending(path: "batches"))
        networkFiles = NetworkFiles(folder: folder.appending(path: "network"))
        journal = AuditJournal(
            database: audit, heads: AuditHeadFile(url: folder.appending(path: "audit-heads.log")),
            key: settings.auditKey)
        try Schema.workspace.migrate(database)
        try Schema.audit.migrate(audit)
        for writer in [database, audit] {
            // GRDB opens a pool with NORMAL, under which a power cut may take the last commits:
            // https://www.sqlite.org/pragma.html#pragma_synchronous
            try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        }
        if let pages = settings.maximumPages {
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        }
        try files.make()
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(at: folder) }
    }

    /// Opens the store in a folder, and makes both when they are not there.
    ///
    /// Throws `folder` when the folder cannot be written, `newerSchema` for a store of a later version, `damaged` for a file
    /// that is not a store, and `busy` when another process keeps it locked.
    public static func open(at folder: URL, settings: StoreSettings = StoreSettings()) throws(StorageError) -> Store {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageError(
                .folder,
                "The store's folder \(folder.path) cannot be made. Check that its parent is a folder that you may write."
            )
        }
        do {
            let configuration = configuration(settings)
            return try Store(
                folder: folder,
                database: DatabasePool(
                    path: folder.appending(path: "kith.db").path, configuration: configuration),
                audit: DatabasePool(path: folder.appending(path: "audit.db").path, configuration: configuration),
                settings: settings, isTemporary: false)
        } catch {
            throw known(StorageError.naming(error), at: folder)
        }
    }

    /// A store in memory, for tests; the extracts' copies are in a temporary folder that goes with it.
    public static func temporary(settings: StoreSettings = StoreSettings()) throws(StorageError) -> Store {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kith-store-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let configuration = configuration(settings)
            return try Store(
                folder: folder, database: DatabaseQueue(configuration: configuration),
                audit: DatabaseQueue(configuration: configuration), settings: settings, isTemporary: true)
        } catch {
            throw known(StorageError.naming(error), at: folder)
        }
    }

    /// Writes everything through and closes the files. The store cannot be used any more. A store that is let go closes by
    /// itself; this is for handing its folder to something else.
    public func close() throws {
        do {
            for writer in [database, journal.database] {
                // What another process still reads stays in its log, and is safe there.
                try? writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
                try writer.close()
            }
        } catch {
            throw StorageError.naming(error)
        }
    }

    /// Has SQLite look through both files. Throws `damaged` when one does not hold together.
    public func checkIntegrity() async throws {
        do {
            for reader in [database, journal.database] {
                let faults = try await reader.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
                guard faults == ["ok"] else {
                    throw StorageError(.damaged, "The store is damaged. Restore it from a backup.")
                }
            }
        } catch {
            throw StorageError.naming(error)
        }
    }

    private static func configuration(_ settings: StoreSettings) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(settings.busyTimeout)
        configuration.maximumReaderCount = settings.readers
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -16384;
                    PRAGMA journal_size_limit = 67108864;
                    """)
        }
        return configuration
    }

    private static func known(_ error: any Error, at folder: URL) -> StorageError {
        guard let error = error as? StorageError else {
            return StorageError(.folder, "The store in \(folder.path) cannot be opened.")
        }
        return error.code == .folder
            ? StorageError(.folder, "The store in \(folder.path) cannot be written. Check who owns it and the disk.")
            : error
    }
}
