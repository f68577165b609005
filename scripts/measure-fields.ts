/**
 * Measures title, author and day that the HTML reader takes from saved pages, beside Readability and, where its entry
 * is given, Defuddle: on fixtures of fundus, and on news pages of WCXB's development part.
 *
 *     node scripts/measure-fields.ts fundus fundus/ […/node_modules/defuddle/dist/node.js]
 *     node scripts/measure-fields.ts wcxb WCXB/dev […/node_modules/defuddle/dist/node.js]
 *
 * A title is right when it has the same letters and digits. Authors are right when all names of one side stand in the
 * other. A day may differ by one, since a set gives it in another time zone. Every second page of fundus is read, and
 * every fifth of WCXB.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { decodeHtml } from '../src/core/html/charset.ts'
import { readHtml } from '../src/core/html/read.ts'
import { documentOf } from './residue/scraped.ts'

interface Said {
  title?: string | null
  authors: string[]
  day?: string | null
}
interface Page {
  html: string
  gold: Said
}
type Reads = (html: string) => Said | Promise<Said>
interface Told {
  title?: string
  authors?: string[]
  publishing_date?: string
  body?: { sections?: { paragraphs: string[] }[] }
}

const pageOf = (bytes: Uint8Array, gold: (html: string) => Said): Page => {
  const decoded = decodeHtml(gunzipSync(bytes))
  const html = 'text' in decoded ? decoded.text : ''
  return { html, gold: gold(html) }
}

function* fundus(root: string): Generator<Page> {
  const folder = join(root, 'tests/resources/parser/test_data')
  const names = readdirSync(folder, { recursive: true }).map(String)
  for (const name of names.filter((file) => file.endsWith('.html.gz')).sort()) {
    const told = join(folder, name.replace(/_\d{4}_[\d_]*\.html\.gz$/, '.json'))
    if (!existsSync(told) || [...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 2) continue
    yield pageOf(readFileSync(join(folder, name)), (html) => {
      const all = Object.values(JSON.parse(readFileSync(told, 'utf8')) as Record<string, Told>)
      const held = ({ title, body }: Told): number =>
        (body?.sections ?? []).flatMap((s) => s.paragraphs).filter((p) => html.includes(p.slice(0, 25))).length +
        (title && html.includes(title) ? 3 : 0)
      const own = all.sort((a, b) => held(b) - held(a))[0]
      return { title: own?.title, authors: own?.authors ?? [], day: own?.publishing_date }
    })
  }
}

function* wcxb(dev: string): Generator<Page> {
  const names = readdirSync(join(dev, 'ground-truth')).sort()
  const truths = names.map((name) => JSON.parse(readFileSync(join(dev, 'ground-truth', name), 'utf8')))
  const articles = truths
    .map((truth, i) => ({ truth, id: names[i]?.replace('.json', '') }))
    .filter(({ truth }) => truth._internal.page_type.primary === 'article' && truth.ground_truth.main_content)
  for (const { truth, id } of articles.filter((_, i) => i % 5 === 0)) {
    const { title, author, publish_date } = truth.ground_truth
    const gold = { title, authors: author ? [author] : [], day: publish_date && String(publish_date) }
    yield pageOf(readFileSync(join(dev, 'html', `${id}.html.gz`)), () => gold)
  }
}

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
  for (const { html, gold } of (set === 'fundus' ? fundus : wcxb)(root))
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
