/** What the site holds for other programs, and how each of it begins. */

import { publishedRecords } from '../5-writers/dossier-json/index.ts'
import { exporters } from '../5-writers/index.ts'
import { href } from '../components/href.ts'
import { library } from './_site.ts'

export interface Export {
  name: string
  mediaType: string
  path: string
  /** Files of the same kind, one a source. */
  others: string[]
  begins: string
}

const LINES = 14
const COLUMNS = 160

const home = new URL(href(), import.meta.env.SITE).href
const [first] = library.articles
const one = { articles: first ? [first] : [], dossier: library.dossier, home }

/** Each is begun with one source, so that the page costs nothing where there are many. */
export const exports: Export[] = exporters.map((exporter) => {
  const [file, other] = exporter.write(one)
  return {
    name: exporter.name,
    mediaType: exporter.mediaType.replace(/;.*/, ''),
    path: file?.path ?? '',
    others: other ? library.articles.map(({ id }) => other.path.replace(first?.id ?? '', id)) : [],
    begins: beginning((other ?? file)?.content ?? ''),
  }
})

export const recordsBegin = beginning(publishedRecords(one))

function beginning(content: string): string {
  const lines = content.split(/\r?\n/)
  const shown = lines
    .slice(0, LINES)
    .map((line) => (line.length > COLUMNS ? `${line.slice(0, COLUMNS).toWellFormed()} …` : line))
  return [...shown, ...(lines.length > LINES ? ['…'] : [])].join('\n')
}
