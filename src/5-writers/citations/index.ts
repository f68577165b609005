/** Every source for reference managers: CSL-JSON, RIS and BibTeX. */
import { bibtexEntry, type CitationFacts, citationFacts, cslItem, risEntry } from '#core/citation.ts'
import type { Exporter, Published } from '#core/stages.ts'

export const cslJson: Exporter = {
  name: 'csl-json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (published) => [
    { path: 'citations.json', content: `${JSON.stringify(factsOf(published).map(cslItem), null, 1)}\n` },
  ],
}

/** RIS asks for CR LF after each tag. */
export const ris: Exporter = {
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (published) => [
    {
      path: 'citations.ris',
      content: factsOf(published)
        .map((facts) => `${risEntry(facts)}\n\n`.replaceAll('\n', '\r\n'))
        .join(''),
    },
  ],
}

export const bibtex: Exporter = {
  name: 'bibtex',
  mediaType: 'application/x-bibtex',
  write: (published) => [
    {
      path: 'citations.bib',
      content: factsOf(published)
        .map((facts) => `${bibtexEntry(facts)}\n\n`)
        .join(''),
    },
  ],
}

const factsOf = ({ articles, home }: Published): CitationFacts[] =>
  articles.map((article) => citationFacts(article, `${home}briefings/${article.id}/`))
