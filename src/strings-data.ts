/** Words of the page of the data. */
export const data = {
  title: 'Data',
  lede: 'Everything that this site shows, as files for other programs. Each shows its beginning before it is downloaded. Sources whose rights do not allow their full text have no more of it here than on the pages.',
  tables: 'Tables',
  tablesText: 'The rows of each page, as comma-separated values for spreadsheets.',
  columns: 'Columns',
  programs: 'For other programs',
  begins: 'How the file begins',
  beginsOne: 'How the file begins; shown for the first source alone',
  each: 'A file of this kind for each source:',
  everything: 'dossier.json',
  everythingText:
    'Every mark with its place, its rule and its speaker, one record a source; then what stands across the sources. Its schema:',
  feeds: 'Feeds',
  pages: {
    figures: 'Figures with what they count and who asserts them',
    statements: 'Statements and quotations with their speakers',
    quotations: 'Quotations that several files print',
    timeline: 'Dated events',
    shared: 'Places that two files share',
    changes: 'Changes since an earlier build',
    entities: 'Names',
    together: 'Names of one sentence',
    places: 'Places with their positions',
    sources: 'Sources with their hashes',
    coverage: 'Which file speaks of what; cells are lines of the file',
  } as Record<string, string>,
  exports: {
    atom: ['Atom feed', 'The briefings for feed readers, dated by their sources (RFC 4287).'],
    'json-feed': ['JSON Feed', 'The same as JSON (version 1.1).'],
    'json-ld': [
      'schema.org',
      'Reports, the articles they are based on, quotations with their creators, and claims with where they appear, as JSON-LD.',
    ],
    'web-annotations': [
      'Web Annotations',
      'Every mark with its place in code points and its words with what stands around them (W3C Web Annotation Data Model).',
    ],
    'csl-json': ['CSL-JSON', 'All sources for citation processors.'],
    ris: ['RIS', 'All sources for reference managers.'],
    bibtex: ['BibTeX', 'All sources for LaTeX.'],
  } as Record<string, [string, string]>,
}
