import ArgumentParser
import Operations

struct AddressesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses", abstract: "Match the addresses of a file to a gazetteer of UPRNs.",
        discussion: """
            The gazetteer is a CSV file with the headings of AddressBase Core or Plus. The output has a line a row:
            id,uprn,band,level,score,candidates,second_uprn,second_score,note. Use a UPRN without a look only where the
            band is exact or strong. Works on the files named and on nothing else.
            """)

    @Argument(help: "CSV, TSV, XLSX, NDJSON or JSON file with addresses.")
    var file: String

    @Option(help: "The gazetteer: a CSV file.")
    var gazetteer: String

    @Option(help: "Where the matches go.")
    var out: String?

    @Option(
        name: .customLong("id"), help: "The column that names each row. Default: recognised, else the row's number.")
    var id: String?

    @Option(help: "YAML: lines: [columns], postcode, uprn, id; in place of what the headings say.")
    var columns: String?

    @Option(help: "A file with the columns id and uprn, to hold the matches against.")
    var truth: String?

    @Flag(help: "Leave aside the UPRNs that the file states.")
    var withholdUprns = false

    @Flag(help: "Print a summary as JSON for machines.")
    var json = false

    func validate() throws {
        if out == nil, truth == nil { throw ValidationError("Nothing to do: give --out FILE or --truth FILE.") }
    }

    func run() throws {
        let bar = ProgressBar()
        let matching = try MatchAddresses(
            file, gazetteer: gazetteer, out: out, id: id, columns: columns, truth: truth, withholdsUPRNs: withholdUprns,
            progress: bar.report
        ).run()
        bar.finish()
        if json { try Terminal.printJSON(matching) } else { AddressSummary.print(matching) }
    }
}
