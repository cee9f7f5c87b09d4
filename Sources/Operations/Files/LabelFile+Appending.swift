import Foundation
import Identity
import Records

extension LabelFile {
    /// The labels of a file, or of a new one with the header alone where there is none yet.
    ///
    /// - Throws: ``OperationError`` naming what is wrong with the file, or that it cannot be made.
    public static func opening(_ path: String) throws(OperationError) -> LabelFile {
        if !FileManager.default.fileExists(atPath: path) {
            var file = try TableFile(path: path, columns: columns)
            try file.finish()
        }
        return try LabelFile(path: path)
    }

    /// Adds a line at the end, and has it on the disk before it returns. Lines that stand there are never changed, so two
    /// people may add to one file at a time, and a crash loses nothing that was answered.
    ///
    /// - Throws: ``OperationError`` when the disk does not take it.
    public mutating func append(_ label: Label) throws(OperationError) {
        let refused = OperationError(
            .storage, "\(path): the last judgement could not be kept; check the disk and who may write there.")
        let fields = header.map { column in
            switch column {
            case "id_l": label.left
            case "id_r": label.right
            case "verdict": label.verdict.rawValue
            case "by": label.by
            case "on": label.on.description
            case "reason": label.reason ?? ""
            default: ""
            }
        }
        let descriptor = open(path, O_RDWR | O_APPEND)
        guard descriptor >= 0 else { throw refused }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            let size = try file.seekToEnd()
            var bytes = TableFile.line(fields)
            if size > 0 {
                try file.seek(toOffset: size - 1)
                if try file.read(upToCount: 1) != Data([0x0A]) { bytes.insert(0x0A, at: 0) }
            }
            try file.write(contentsOf: Data(bytes))
            try file.synchronize()
        } catch {
            throw refused
        }
        var kept = label
        if !header.contains("reason") { kept.reason = nil }
        labels.append(kept)
    }
}
