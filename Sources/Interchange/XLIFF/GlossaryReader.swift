/// Reads the glossaries of an XLIFF 2 file, unit by unit (the Glossary Module, `urn:oasis:names:tc:xliff:glossary:2.0`).
///
/// The module says of a term its source, and nothing of its status.
typealias XLIFFGlossaryReader = EntryReader<GlossaryEntryParser>
