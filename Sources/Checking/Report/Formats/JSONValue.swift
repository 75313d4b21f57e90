import PersianText

/// JSON as it is to be written, the members of objects in the order given.
package indirect enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// An object without the members that have no value.
  package static func object(present members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// On one line.
  package var line: String {
    switch self {
    case .string(let text): JSONText.quoted(text)
    case .number(let number): "\(number)"
    case .bool(let value): value ? "true" : "false"
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(JSONText.quoted($0)):\($1.line)" }.joined(separator: ",") + "}"
    }
  }

  /// Over several lines, indented by two spaces; no line end behind it.
  package var indented: String {
    var text = ""
    append(to: &text, "\n")
    return text
  }

  private func append(to text: inout String, _ lineEnd: String) {
    let inner = lineEnd + "  "
    switch self {
    case .array(let items) where !items.isEmpty:
      text += "["
      for (index, item) in items.enumerated() {
        text += (index > 0 ? "," : "") + inner
        item.append(to: &text, inner)
      }
      text += lineEnd + "]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? "," : "") + inner + JSONText.quoted(member.0) + ": "
        member.1.append(to: &text, inner)
      }
      text += lineEnd + "}"
    default: text += line
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral items: JSONValue...) { self = .array(items) }
  package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members) }
}
