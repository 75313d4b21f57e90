/// Reads MultiTerm XML (`mtf`) entry by entry, in UTF-16 as MultiTerm exports it, or in any encoding that the system knows,
/// gzip or not.
///
/// Descriptive fields are the termbase's own: those with a usual name become parts of the model, the others are kept.
/// The entry has the number of its concept where no field names it.
typealias MultiTermReader = EntryReader<MultiTermEntryParser>
