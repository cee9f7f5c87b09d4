import Extracts
import Foundation
import Intake
import Records
import Testing

/// What spreadsheets leave in extracts.
@Suite struct SpreadsheetTests {
    static let definition = #"""
        {"source": "register", "file": {"sheets": "20*", "merged": "fill"},
         "people": [{"as": "child", "key": "ID", "name": {"given": "Name", "family": "Family"}}],
         "checks": [{"column": "ID", "rule": "required"}]}
        """#

    @Test("Formulas that arrive in names are kept as text and counted; error values are left out and counted")
    func names() throws {
        let definition = try SourceDefinition.json(
            Self.definition.replacing(#""file": {"sheets": "20*", "merged": "fill"},"#, with: ""))
        let read = try SampleExtract(
            definition,
            csv:
                "ID,Name,Family\n1,=cmd|' /C calc'!A0,Ash\n2,#N/A,Birch\n3,#ref!,#Name?\n4,-,Cedar\n5,@SUM(A1),+1\n6,#7,x\n"
        )
        #expect(
            read.problems.map(\.rule) == [.formula, .formulaError, .formulaError, .formulaError, .formula, .formula])
        #expect(read.problems.map(\.column) == ["Name", "Name", "Name", "Family", "Name", "Family"])
        #expect(read.people[0].name.given?.isEmpty == false && read.people[1].name.given == nil)
        #expect(read.people[2].name.isEmpty && read.people[3].name.family != nil)
        #expect(read.faults.isEmpty)
    }

    @Test("A definition names several sheets, and takes the sheet's name as a column")
    func sheets() throws {
        let format = try SourceDefinition.json(Self.definition).file.extractFormat
        #expect(format.sheets == ["20*"] && format.merged == .fill)
        let listed = try SourceDefinition.json(Self.definition.replacing(#""20*""#, with: #"["Autumn", "Spring"]"#))
        #expect(listed.file.extractFormat.sheets == ["Autumn", "Spring"])
    }

    @Test(
        "Sheets are of workbooks, and said in one way",
        arguments: [
            (#""format": "csv""#, "only a workbook has sheets"), (#""sheet": "Autumn""#, "not both"),
            (#""headers": 1"#, "headers"),
        ])
    func refusedFile(more: String, says: String) throws {
        let text = Self.definition.replacing(#""merged": "fill""#, with: more)
        #expect(SourceDefinition.refusal(of: text)?.contains(says) == true)
        #expect(SourceDefinition.refusal(of: Self.definition.replacing("fill", with: "full"))?.contains("fill") == true)
        #expect(
            SourceDefinition.refusal(of: Self.definition.replacing(#""20*""#, with: "[]"))?.contains("name the sheets")
                == true)
    }

    @Test("A quarantined row of several sheets names its sheet")
    func sheetOfFault() throws {
        let definition = try SourceDefinition.json(Self.definition)
        var interpreter = try RowInterpreter(
            definition: definition, header: ["ID", "Name", "Family", ExtractFormat.sheetColumn], batch: BatchID(1))
        var reader = try ExtractReader(
            bytes: Array("ID,Name,Family,@sheet\n,Ann,Ash,2025 Spring\n".utf8), name: "f.csv")
        var row = Row()
        #expect(try reader.next(&row))
        guard case .quarantined(let faults) = interpreter.interpret(row) else {
            Issue.record("a row without its key was taken")
            return
        }
        #expect(faults.first?.description.hasPrefix("row 1 (sheet '2025 Spring', line 2), column 'ID'") == true)
    }
}
