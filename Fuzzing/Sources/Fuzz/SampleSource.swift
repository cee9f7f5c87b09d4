import Extracts
import Foundation
import Intake
import Records

/// A source definition with something of everything, for the rows that the fuzzer makes.
enum SampleSource {
    static let definition = try! JSONDecoder().decode(SourceDefinition.self, from: Data(text.utf8))

    private static let text = #"""
        {"source": "fuzz", "dates": ["dd/MM/yyyy", "yyyy-MM-dd", "d MMM yy"], "not_known": ["", "n/k"],
         "tolerated_bad_rows": "100%",
         "people": [{"as": "child", "key": "id", "name": {"full": "name"}, "birth": "born", "sex": "sex",
                     "identifiers": {"nhs_number": "nhs", "upn": "upn"}, "phone": "phone", "email": "mail",
                     "address": {"lines": ["address"], "postcode": "postcode", "uprn": "uprn"}}],
         "checks": [{"column": "id", "rule": "required"}]}
        """#

    static func interpret(_ bytes: [UInt8]) {
        let header = Array("id,name,born,sex,nhs,upn,phone,mail,address,postcode,uprn\n".utf8)
        guard var reader = try? ExtractReader(bytes: header + bytes, name: "f.csv", format: ExtractFormat(kind: .csv)),
            var interpreter = try? RowInterpreter(definition: definition, header: reader.header, batch: BatchID(1))
        else { return }
        var row = Row()
        while (try? reader.next(&row)) == true { _ = interpreter.interpret(row) }
    }
}
