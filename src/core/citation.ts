/** What a reference manager is told of one article, and the three forms that it reads: CSL-JSON, RIS, BibTeX. */
import type { Article } from './model.ts'
import { oneLine } from './visible.ts'
import { webAddress } from './web-address.ts'

export interface CitationFacts {
  key: string
  title: string
  outlet: string | null
  date: string | null
  authors: string[]
  url: string
  language: string | null
  note: string
}

/** `page`: address that stands in for the source's own where none is known. */
export function citationFacts(article: Article, page: string): CitationFacts {
  const { title, outlet, published, byline, url, language } = article.fields
  return {
    key: article.id,
    title: oneLine(title?.value ?? article.source.path),
    outlet: outlet ? oneLine(outlet.value) : null,
    date: published?.value ?? null,
    authors: (byline?.value ?? []).map(oneLine).filter(Boolean),
    url: webAddress(url?.value) ?? page,
    language: language?.value ?? null,
    note: `File ${oneLine(article.source.path)}, SHA-256 ${article.source.sha256}`,
  }
}

/** One item of CSL-JSON, before it is printed. */
export const cslItem = (f: CitationFacts): object => ({
  id: f.key,
  type: 'article-newspaper',
  title: f.title,
  ...(f.authors.length && { author: f.authors.map((literal) => ({ literal })) }),
  ...(f.outlet && { 'container-title': f.outlet }),
  ...(f.date && { issued: { 'date-parts': [f.date.split('-').map(Number)] } }),
  URL: f.url,
  ...(f.language && { language: f.language }),
  note: f.note,
})

/** One RIS reference, a tag a line. */
export const risEntry = (f: CitationFacts): string =>
  [
    'TY  - NEWS',
    `ID  - ${f.key}`,
    `TI  - ${f.title}`,
    ...f.authors.map((name) => `AU  - ${name}`),
    f.outlet && `T2  - ${f.outlet}`,
    f.date && `PY  - ${f.date.slice(0, 4)}`,
    f.date && `DA  - ${f.date.replaceAll('-', '/')}/`,
    f.language && `LA  - ${f.language}`,
    `UR  - ${f.url}`,
    `N1  - ${f.note}`,
    'ER  - ',
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')

/** One BibTeX entry. */
export const bibtexEntry = (f: CitationFacts): string =>
  [
    `@article{${f.key},`,
    `  title = {{${tex(f.title)}}},`,
    f.authors.length && `  author = {${f.authors.map((name) => `{${tex(name)}}`).join(' and ')}},`,
    f.outlet && `  journal = {${tex(f.outlet)}},`,
    f.date && `  year = {${f.date.slice(0, 4)}},`,
    f.date && `  month = {${Number(f.date.slice(5, 7))}},`,
    f.date && `  date = {${f.date}},`,
    `  url = {${f.url.replace(/[{}\\]/g, '')}},`,
    `  note = {${tex(f.note)}}`,
    '}',
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')

// "\" "{" "}" "$" "&" "#" "%" "_" "~" "^"
const SIGNS = /[\\{}$&#%_~^]/g
const NAMED = new Map([
  ['\\', 'textbackslash'],
  ['{', 'textbraceleft'],
  ['}', 'textbraceright'],
  ['~', 'textasciitilde'],
  ['^', 'textasciicircum'],
])

/** Signs that BibTeX reads as its own. A brace gets its name: behind a backslash BibTeX would count it all the same. */
const tex = (words: string): string =>
  words.replace(SIGNS, (sign) => (NAMED.has(sign) ? `\\${NAMED.get(sign)}{}` : `\\${sign}`))
