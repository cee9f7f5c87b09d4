import Access
import Foundation
import Testing

struct AccessPolicyDefinitionTests {
    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func refusal<Value: Decodable>(_ type: Value.Type, _ text: String) -> String {
        do {
            _ = try decode(type, text)
            return "accepted"
        } catch DecodingError.dataCorrupted(let context) {
            return context.debugDescription
        } catch {
            return "\(error)"
        }
    }

    @Test func theStandardPolicySurvivesWritingAndReading() throws {
        let written = try JSONEncoder().encode(AccessPolicyDefinition.standard)
        #expect(try JSONDecoder().decode(AccessPolicyDefinition.self, from: written) == .standard)
    }

    @Test(arguments: [
        (#"{"rules":[{"id":"a","effect":"permit","purpses":["x"]}]}"#, "did you mean “purposes”?"),
        (#"{"rule":[]}"#, "did you mean “rules”?"),
        (#"{"rules":[{"id":"a","effect":"allow"}]}"#, "use one of: permit, forbid"),
        (#"{"rules":[{"id":"a","effect":"permit","actions":["reed"]}]}"#, "did you mean “read”?"),
        (#"{"rules":[{"effect":"permit"}]}"#, "needs the key “id”"),
        (#"{"roles":[{"id":"a","title":"A"}]}"#, "needs the list “purposes”"),
    ])
    func aMistypedFileIsRefusedWithTheNearestWord(text: String, advice: String) {
        #expect(Self.refusal(AccessPolicyDefinition.self, text).contains(advice))
    }

    @Test func anAgreementIsReadAndItsDatesChecked() throws {
        let text =
            #"{"id":"a","parties":["P"],"sources":["s"],"legal_gateway":"Act","purposes":["p"],"from":"2024-02-29"}"#
        let agreement = try Self.decode(Agreement.self, text)
        #expect(agreement.from.description == "2024-02-29" && agreement.to == nil && agreement.title == "a")
        let wrong = Self.refusal(Agreement.self, text.replacing("2024-02-29", with: "2023-02-29"))
        #expect(wrong.contains("no such day"))
        #expect(Self.refusal(Agreement.self, text.replacing("2024-02-29", with: "1/2/2024")).contains("YYYY-MM-DD"))
    }

    @Test(arguments: [
        "2024-1-01", "2024-13-01", "2024-00-10", "2024-04-31", "２０２４-01-01", "", "2024-01-01T", "-024-01-01",
    ])
    func aDayThatIsNoneIsRefused(text: String) {
        #expect(throws: AccessError(.invalidDate, "")) { try CalendarDay(text) }
    }

    @Test func daysAgreeWithTheCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: -25_000, to: 40_000, by: 13) {
            let instant = Date(timeIntervalSince1970: Double(day) * 86_400 + 5)
            let parts = calendar.dateComponents([.year, .month, .day], from: instant)
            let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(CalendarDay(containing: instant).description == text)
            #expect(try CalendarDay(text) == CalendarDay(containing: instant))
        }
    }

    @Test func aPolicyThatDoesNotFitTogetherIsRefused() throws {
        let purpose = PurposeDefinition(id: .governance, title: "G")
        let role = RoleDefinition(id: .analyst, title: "A", purposes: [.governance])
        func refused(_ rules: [AccessRule], roles: [RoleDefinition] = []) -> String {
            do {
                let definition = AccessPolicyDefinition(purposes: [purpose], roles: [role] + roles, rules: rules)
                _ = try AccessPolicy(definition)
                return "accepted"
            } catch { return error.reason }
        }
        #expect(refused([]) == "accepted")
        #expect(
            refused([AccessRule(id: "r", effect: .permit, roles: [Role(rawValue: "analist")])]).contains("“analyst”?"))
        #expect(refused([AccessRule(id: "r", effect: .permit, roles: [])]).contains("at least one"))
        #expect(refused([AccessRule(id: "r", effect: .permit, actions: [])]).contains("leave the key out"))
        #expect(refused([AccessRule(id: "r", effect: .forbid, hides: [.name])]).contains("cannot hide"))
        #expect(refused([AccessRule(id: "", effect: .forbid)]).contains("empty id"))
        let twice = [AccessRule(id: "r", effect: .forbid), AccessRule(id: "r", effect: .permit)]
        #expect(refused(twice).contains("defined twice"))
        let never = AccessRule(id: "r", effect: .forbid, sensitivityFrom: .sealed, sensitivityUpTo: .ordinary)
        #expect(refused([never]).contains("never apply"))
        let stray = RoleDefinition(id: .keyWorker, title: "K", purposes: [.directSupport])
        #expect(refused([], roles: [stray]).contains("direct_support"))
    }
}
