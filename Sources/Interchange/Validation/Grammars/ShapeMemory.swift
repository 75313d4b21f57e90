/// The shapes of parts that libxml2 has found valid.
///
/// All that a grammar of these formats looks at is names, the values of a few attributes, and whether there is text.
/// The units of a file are of a few dozen shapes, so that each shape is judged once and not each unit.
final class ShapeMemory {
  /// The attributes whose values a grammar looks at.
  private let judged: Set<String>
  private let namespace: String
  private var sound: Set<[UInt8]> = []
  private static let most = 4096

  init(_ grammar: Grammar) {
    judged = Set(
      grammar.rules.values.flatMap(\.attributes).filter { !$0.values.isEmpty }.map(\.name))
    namespace = grammar.namespace
  }

  func contains(_ shape: [UInt8]) -> Bool { sound.contains(shape) }

  func insert(_ shape: [UInt8]) { if sound.count < ShapeMemory.most { sound.insert(shape) } }

  /// The shape of an element; nothing that XML lets stand in names or values occurs as its marks.
  func shape(of element: MarkupElement) -> [UInt8] {
    var shape: [UInt8] = []
    shape.reserveCapacity(512)
    describe(element, &shape)
    return shape
  }

  private func describe(_ element: MarkupElement, _ shape: inout [UInt8]) {
    shape.append(1)
    if element.namespace != namespace {
      shape += element.namespace.utf8
      shape.append(2)
    }
    shape += element.localName.utf8
    for attribute in element.attributes {
      shape.append(3)
      shape += attribute.prefix.utf8
      shape.append(4)
      shape += attribute.localName.utf8
      if judged.contains(attribute.localName) {
        shape.append(5)
        shape += attribute.value.utf8
      }
    }
    var hasText = false
    for content in element.content {
      switch content {
      case .element(let child): describe(child, &shape)
      case .remark: continue
      case .text(let text):
        if !hasText, !text.isBlank {
          hasText = true
          shape.append(6)
        }
      }
    }
    shape.append(7)
  }
}
