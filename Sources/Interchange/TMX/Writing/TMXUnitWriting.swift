extension TMXWriter {
  /// Writes a unit with all it has, in the order in which it has it. What the DTD forbids is changed or left out, and
  /// reported.
  ///
  /// - Throws: where the output refuses. The document is then lost.
  public mutating func add(_ unit: TMXUnit) throws(InterchangeFault) {
    units += 1
    let owner = unit.identifier.map { "unit \(units) (tuid \($0))" } ?? "unit \(units)"
    guard !unit.variants.isEmpty else {
      report.skipped += 1
      tally.add("has no variant, and is left out", in: owner)
      return
    }
    xml.start("tu", attributes(unit.attributes, of: "tu", owner))
    for detail in unit.details { write(detail, isInHeader: false, owner) }
    for variant in unit.variants { write(variant, owner) }
    xml.end()
    report.written += 1
    report.note(removed: xml.takeRemoved(), from: owner, of: name)
    try xml.check()
  }

  mutating func write(_ header: TMXHeader, _ options: ExportOptions) {
    var header = header
    if let source = languages.source { header[attribute: "srclang"] = source }
    if let type = header[attribute: "segtype"], !TMXVocabulary.segmentTypes.contains(type) {
      tally.add("segtype «\(type)» is none of TMX's, and becomes «sentence»", in: "header")
      header[attribute: "segtype"] = "sentence"
    }
    for (name, value) in TMXVocabulary.headerDefaults where header[attribute: name] == nil {
      let value = name == "creationtoolversion" ? options.toolVersion : value
      header[attribute: name] = value
      if !header.version.isEmpty {
        tally.add("\(name) is missing, and becomes «\(value)»", in: "header")
      }
    }
    if header[attribute: "creationdate"] == nil, let date = options.date {
      header[attribute: "creationdate"] = date.basic
    }
    let attributes = attributes(header.attributes, of: "header", "header")
    if header.details.isEmpty { return xml.leaf("header", attributes) }
    xml.start("header", attributes)
    for detail in header.details { write(detail, isInHeader: true, "header") }
    xml.end()
  }

  private mutating func write(_ variant: TMXUnit.Variant, _ owner: String) {
    var language = languages.name(variant.language)
    if language.isEmpty {
      tally.add("a variant names no language, and gets «und»", in: owner)
      language = "und"
    }
    xml.start(
      "tuv", [("xml:lang", language)] + attributes(variant.attributes, of: "tuv", owner))
    for detail in variant.details { write(detail, isInHeader: false, owner) }
    if variant.segment.pieces.isEmpty {
      xml.leaf("seg", text: variant.segment.plainText)
    } else {
      write(variant.segment, owner)
    }
    xml.end()
  }

  private mutating func write(_ detail: KeptElement, isInHeader: Bool, _ owner: String) {
    switch detail.name {
    case "note":
      xml.leaf("note", attributes(detail.attributes, of: "note", owner), text: detail.text)
    case "prop":
      var own = detail.attributes
      if own.value("type") == nil {
        tally.add("a prop has no type, and gets «x-unknown»", in: owner)
        own.set("type", "x-unknown")
      }
      xml.leaf("prop", attributes(own, of: "prop", owner), text: detail.text)
    case "ude" where isInHeader: writeEncoding(detail, owner)
    default: tally.add("<\(detail.name)> has no place in TMX, and is left out", in: owner)
    }
  }

  private mutating func writeEncoding(_ detail: KeptElement, _ owner: String) {
    let maps = detail.content.compactMap { content -> KeptElement? in
      if case .element(let map) = content, map.name == "map", map["unicode"] != nil {
        map
      } else {
        nil
      }
    }
    guard !maps.isEmpty, detail["name"] != nil else {
      return tally.add("<ude> without a name or a map is left out", in: owner)
    }
    xml.start("ude", attributes(detail.attributes, of: "ude", owner))
    for map in maps { xml.leaf("map", attributes(map.attributes, of: "map", owner)) }
    xml.end()
  }

  /// Those attributes that the DTD has, in the order in which they are given.
  mutating func attributes(
    _ given: [KeptElement.Attribute], of element: String, _ owner: String
  ) -> [XMLWriter.Attribute] {
    guard !given.isEmpty, let allowed = TMXVocabulary.attributes[element] else { return [] }
    var written: [XMLWriter.Attribute] = []
    for attribute in given {
      // TMX up to 1.2 has `lang`; where both are, this is the one that is no longer used.
      let isOld = attribute.name == "lang" && given.value("xml:lang") == nil
      let name = isOld ? "xml:lang" : attribute.name
      guard let known = allowed[name] else {
        tally.add(
          "\(attribute.name) of <\(element)> is none of TMX 1.4, and is left out", in: owner)
        continue
      }
      if name == "segtype", !TMXVocabulary.segmentTypes.contains(attribute.value) {
        tally.add("segtype «\(attribute.value)» is none of TMX's, and is left out", in: owner)
        continue
      }
      written.append((known, attribute.value))
    }
    return written
  }
}
