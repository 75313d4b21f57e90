/// Reads a termbase entry by entry: TBX of 2019 (ISO 30042:2019; DCA and DCT; Core, Min, Basic, Linguist), of 2008
/// (`martif`; `tig` and `ntig`), and TBX-Min of 2013; in any encoding that the system knows, gzip or not.
///
/// What the model has no place for is kept in the entry, to be written back. What cannot be kept (markup within texts,
/// attributes, the back matter) is told once, at the end. Memory is that of the longest entry, and the identifiers.
typealias TBXReader = EntryReader<TBXEntryParser>

extension EntryReader where Parser == TBXEntryParser {
  /// The dialect and the style that the document names: `TBX-Basic`, `dca`; empty where it does not.
  var dialect: (type: String, style: String) {
    (root?["type"] ?? root?["dialect"] ?? "", root?["style"] ?? "")
  }
}
