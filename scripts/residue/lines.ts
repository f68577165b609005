/** Labelled lines of scraped pages, as they are stored: one page a line of JSON. */
import { readFileSync } from 'node:fs'

export interface LabelledLines {
  /** Versions of one page have one id. */
  id: string
  lines: string[]
  /** Whether each line is of the article; null where that cannot be told. */
  body: (boolean | null)[]
}

interface Evaluated {
  id: string
  lines: { text: string; label: string; amb?: boolean }[]
}

/** The pages of a file, in the form above or in that of the evaluation set, of which only WCXB is learned from. */
export function labelledLines(path: string): LabelledLines[] {
  const pages = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return pages
    .map((page) => JSON.parse(page) as LabelledLines | Evaluated)
    .filter(({ id }) => !/^(?:zyte|np4k)-/.test(id))
    .map((page) => ('body' in page ? page : plain(page)))
    .map(({ id, lines, body }) => ({ id, lines: lines.map((line) => line.replace(/\s+/g, ' ').trim()), body }))
    .filter(({ body }) => body.includes(true))
}

const plain = ({ id, lines }: Evaluated): LabelledLines => ({
  id,
  lines: lines.map(({ text }) => text),
  body: lines.map(({ label, amb }) => (amb ? null : label === 'body')),
})
