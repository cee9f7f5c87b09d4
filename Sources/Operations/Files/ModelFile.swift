import Foundation
import Linkage

/// A linkage model on disk: readable JSON with its keys in order.
struct ModelFile {
    let path: String

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func read() throws(OperationError) -> LinkageModel {
        do {
            return try JSONDecoder().decode(LinkageModel.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw OperationError(
                .dataRefused, "\(path): is not a linkage model of this version; train one by naming a new file.")
        }
    }

    func write(_ model: LinkageModel) throws(OperationError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            try encoder.encode(model).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw OperationError(.storage, "\(path): cannot be written; check the folder and who may write there.")
        }
    }
}
