/// The data categories of TBX of 2008 as its default constraints have them (ISO 30042:2008, annex A): the names of each
/// kind, the levels where they are not all, and the values of those that have a picklist.
enum DefaultCategories {
  static let all: [DataCategory] =
    kinds.flatMap { kind, levels, names in
      names.split(separator: " ").map { name in
        let name = String(name)
        let values = picklists[name].map { $0.split(separator: " ").map(String.init) } ?? []
        return DataCategory(name, kind, at: levels, values: values)
      }
    }

  private static let kinds: [(DataCategory.Kind, Set<DataCategory.Level>, String)] = [
    (
      .termNote, [.term],
      """
      abbreviatedFormFor administrativeStatus animacy antonymTerm directionality etymology \
      falseFriend frequency geographicalUsage grammaticalGender grammaticalNumber \
      grammaticalValency homograph language-planningQualifier lionHotkey normativeAuthorization \
      partOfSpeech processStatus pronunciation proprietaryRestriction register shortFormFor \
      temporalQualifier termLocation termProvenance termStructure termType timeRestriction \
      transferComment usageNote
      """
    ),
    (
      .admin, DataCategory.everywhere,
      """
      annotatedNote applicationSubset businessUnitSubset conceptOrigin customerSubset \
      databaseType domainExpert elementWorkingStatus entrySource environmentSubset indexHeading \
      keyword originatingDatabase originatingInstitution originatingPerson productSubset \
      projectSubset searchTerm securitySubset sortKey source sourceIdentifier subsetOwner
      """
    ),
    (
      .descrip, [.entry],
      """
      antonymConcept subjectField thesaurusDescriptor
      """
    ),
    (
      .descrip, [.language, .entry],
      """
      associatedConcept broaderConceptGeneric broaderConceptPartitive conceptPosition \
      coordinateConceptGeneric coordinateConceptPartitive relatedConcept relatedConceptBroader \
      relatedConceptNarrower sequentiallyRelatedConcept spatiallyRelatedConcept \
      subordinateConceptGeneric subordinateConceptPartitive superordinateConceptGeneric \
      superordinateConceptPartitive temporallyRelatedConcept
      """
    ),
    (
      .descrip, DataCategory.everywhere,
      """
      audio classificationCode definition example explanation figure otherBinaryData \
      reliabilityCode table video
      """
    ),
    (
      .descrip, [.term],
      """
      characteristic context quantity range sampleSentence unit
      """
    ),
    (
      .descripNote, DataCategory.everywhere,
      """
      contextType definitionType descriptionType
      """
    ),
    (
      .xref, DataCategory.everywhere,
      """
      corpusTrace externalCrossReference xAudio xGraphic xMathML xSource xVideo
      """
    ),
    (
      .ref, DataCategory.everywhere,
      """
      crossReference see
      """
    ),
    (
      .adminNote, DataCategory.everywhere,
      """
      noteSource sourceType
      """
    ),
    (
      .transacNote, DataCategory.everywhere,
      """
      responsibility usageCount
      """
    ),
    (
      .transac, DataCategory.everywhere,
      """
      transactionType
      """
    ),
  ]

  private static let picklists: [String: String] = [
    "administrativeStatus":
      """
    standardizedTerm-admn-sts preferredTerm-admn-sts admittedTerm-admn-sts \
    deprecatedTerm-admn-sts supersededTerm-admn-sts legalTerm-admn-sts regulatedTerm-admn-sts
    """,
    "animacy": "animate inanimate otherAnimacy",
    "directionality": "monodirectional bidirectional incommensurate undetermined",
    "frequency": "commonlyUsed infrequentlyUsed rarelyUsed",
    "grammaticalGender": "masculine feminine neuter otherGender",
    "grammaticalNumber": "singular plural dual mass otherNumber",
    "language-planningQualifier":
      """
    recommendedTerm nonstandardizedTerm proposedTerm newTerm
    """,
    "normativeAuthorization":
      """
    standardizedTerm preferredTerm admittedTerm deprecatedTerm supersededTerm legalTerm \
    regulatedTerm
    """,
    "processStatus": "unprocessed provisionallyProcessed finalized",
    "proprietaryRestriction": "trademark serviceMark tradeName",
    "register":
      """
    colloquialRegister neutralRegister technicalRegister in-houseRegister bench-levelRegister \
    slangRegister vulgarRegister
    """,
    "temporalQualifier": "archaicTerm outdatedTerm obsoleteTerm",
    "termProvenance":
      """
    transdisciplinaryBorrowing translingualBorrowing loanTranslation neologism
    """,
    "termType":
      """
    abbreviation acronym clippedTerm commonName entryTerm equation formula fullForm initialism \
    internationalScientificTerm internationalism logicalExpression phraseologicalUnit \
    partNumber shortForm shortcut sku symbol synonym synonymousPhrase standardText string \
    transliteratedForm transcribedForm variant
    """,
    "elementWorkingStatus":
      """
    starterElement workingElement consolidatedElement archiveElement importedElement \
    exportedElement
    """,
    "securitySubset": "public confidential",
    "reliabilityCode": "1 2 3 4 5 6 7 8 9 10",
    "contextType":
      """
    definingContext explanatoryContext associativeContext linguisticContext \
    metalinguisticContext translatedContext
    """,
    "definitionType":
      """
    intensionalDefinition extensionalDefinition partitiveDefinition translatedDefinition
    """,
    "sourceType": "parallelText backgroundText",
    "transactionType":
      """
    origination input modification check approval withdrawal standardization exportation \
    importation proposal userAccess
    """,
  ]
}
