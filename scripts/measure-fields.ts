/**
 * Measures title, author and day that the HTML reader takes from saved pages, beside Readability and, where its entry
 * is given, Defuddle: on fixtures of fundus, and on news pages of WCXB's development part.
 *
 *     node scripts/measure-fields.ts fundus fundus/ […/node_modules/defuddle/dist/node.js]
 *     node scripts/measure-fields.ts wcxb WCXB/dev […/node_modules/defuddle/dist/node.js]
 *
 * A title is right when it has the same letters and digits. Authors are right when all names of one side stand in the
 * other. A day may differ by one, since a set gives it in another time zone. Of WCXB every fifth page is read.
 */
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { readHtml } from '../src/core/html/read.ts'
import { documentOf } from './residue/scraped.ts'
import { fundus, wcxb } from './saved-pages.ts'

interface Said {
  title?: string | null
  authors: string[]
  day?: string | null
}
type Reads = (html: string) => Said | Promise<Said>
const ours: Reads = (html) => {
  const { fields } = readHtml(html)
  return { title: fields?.title?.value, authors: fields?.byline?.value ?? [], day: fields?.published?.value }
}
const readability: Reads = (html) => {
  const found = new Readability(documentOf(html)).parse()
  return { title: found?.title, authors: [found?.byline ?? []].flat(), day: found?.publishedTime }
}
const defuddle = async (entry: string): Promise<Reads> => {
  const { Defuddle } = await import(pathToFileURL(entry).href)
  return async (html) => {
    const found = await Defuddle(documentOf(html), 'https://example.org/a', {})
    return { title: found.title, authors: [found.author].filter(Boolean), day: found.published }
  }
}

/** What a library cannot read it says nothing of. */
const attempt = async (read: Reads, html: string): Promise<Said> => {
  try {
    return await read(html)
  } catch {
    return { authors: [] }
  }
}

const letters = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const day = (text: string): number => Date.parse(/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text)
const RIGHT: Record<string, (gold: Said, said: Said) => boolean | undefined> = {
  title: (gold, said) => (gold.title ? letters(gold.title) === letters(said.title) : undefined),
  author: (gold, said) => {
    const [own, other] = [gold.authors.map(letters), said.authors.map(letters)]
    if (!own.length) return
    return (
      other.length > 0 && (own.every((n) => other.join('').includes(n)) || other.every((n) => own.join('').includes(n)))
    )
  },
  day: (gold, said) => (gold.day ? Math.abs(day(gold.day) - day(said.day ?? '')) <= 86_400_000 : undefined),
}

if (import.meta.main) {
  const [, , set, root = '', entry] = process.argv
  const readers: Record<string, Reads> = { ours, readability, ...(entry ? { defuddle: await defuddle(entry) } : {}) }
  const counts = new Map<string, [right: number, all: number]>()
  const pages = set === 'fundus' ? [...fundus(root)] : [...wcxb(root)].filter((_, i) => i % 5 === 0)
  for (const { html, gold } of pages)
    for (const [name, read] of Object.entries(readers)) {
      const said = await attempt(read, html)
      for (const [field, isRight] of Object.entries(RIGHT)) {
        const right = isRight(gold, said)
        const [n, all] = counts.get(`${field} ${name}`) ?? [0, 0]
        if (right !== undefined) counts.set(`${field} ${name}`, [n + Number(right), all + 1])
      }
    }
  for (const [what, [right, all]] of [...counts].sort())
    process.stdout.write(`${what.padEnd(20)} ${(right / all).toFixed(3)} of ${all}\n`)
}
