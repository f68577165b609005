/** How to cite a source: one formatted line, CSL-JSON, RIS, BibTeX, and a link to the exact words. */
import type { Article } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { longDay } from './days.ts'
import { webAddress } from './source-block.ts'

export interface Citation {
  formatted: string
  csl: string
  ris: string
  bibtex: string
}

/** Everything about one article that a reference manager takes. `page` is the absolute or relative address. */
export function citationOf(article: Article, page: string): Citation {
  const { title, outlet, published, byline, url, language } = article.fields
  const facts = {
    key: article.id,
    title: oneLine(title?.value ?? article.source.path),
    outlet: outlet ? oneLine(outlet.value) : null,
    date: published?.value ?? null,
    authors: (byline?.value ?? []).map(oneLine),
    url: webAddress(url?.value) ?? page,
    language: language?.value ?? null,
    note: `File ${oneLine(article.source.path)}, SHA-256 ${article.source.sha256}`,
  }
  return { formatted: formatted(facts), csl: csl(facts), ris: ris(facts), bibtex: bibtex(facts) }
}

interface Facts {
  key: string
  title: string
  outlet: string | null
  date: string | null
  authors: string[]
  url: string
  language: string | null
  note: string
}

const formatted = (f: Facts): string =>
  [
    f.authors.length ? `${f.authors.join(', ')}.` : null,
    `“${f.title}.”`,
    f.outlet ? `${f.outlet},` : 'Outlet unknown,',
    f.date ? `${longDay(f.date)}.` : 'undated.',
    f.note.replace(/SHA-256 (.{8}).*/, 'SHA-256 $1….'),
  ]
    .filter(Boolean)
    .join(' ')

const csl = (f: Facts): string =>
  JSON.stringify(
    [
      {
        id: f.key,
        type: 'article-newspaper',
        title: f.title,
        ...(f.authors.length && { author: f.authors.map((literal) => ({ literal })) }),
        ...(f.outlet && { 'container-title': f.outlet }),
        ...(f.date && { issued: { 'date-parts': [f.date.split('-').map(Number)] } }),
        URL: f.url,
        ...(f.language && { language: f.language }),
        note: f.note,
      },
    ],
    null,
    2,
  )

const ris = (f: Facts): string =>
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

const bibtex = (f: Facts): string =>
  [
    `@article{${f.key},`,
    `  title = {{${tex(f.title)}}},`,
    f.authors.length && `  author = {${f.authors.map((name) => `{${tex(name)}}`).join(' and ')}},`,
    f.outlet && `  journal = {${tex(f.outlet)}},`,
    f.date && `  year = {${f.date.slice(0, 4)}},`,
    f.date && `  date = {${f.date}},`,
    `  url = {${f.url.replace(/[{}\\]/g, '')}},`,
    `  note = {${tex(f.note)}}`,
    '}',
  ]
    .filter((line) => typeof line === 'string')
    .join('\n')

/** Signs that BibTeX reads as commands. */
const tex = (words: string): string =>
  words
    .replace(/\\/g, '\u0000')
    .replace(/[{}$&#%_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}')
    .replaceAll('\u0000', '\\textbackslash{}')

/** `#:~:text=` with the first and last words of a passage; also escapes what the directive itself reads. */
export function textFragment(words: string): string {
  const all = oneLine(words).split(' ')
  const part = (some: string[]): string =>
    encodeURIComponent(some.join(' ').toWellFormed()).replace(/-/g, '%2D').replace(/'/g, '%27')
  if (all.length <= 10) return `#:~:text=${part(all)}`
  return `#:~:text=${part(all.slice(0, 5))},${part(all.slice(-5))}`
}
