/**
 * News pages with their text, from two public sets of fixtures → scraped lines with labels, one page a line of JSON.
 *
 *     git clone https://github.com/flairNLP/fundus; git clone https://github.com/postlight/parser
 *     node scripts/residue/news.ts fundus parser > news.jsonl
 *
 * Of fundus the text stands beside each page; of parser a selector of the outlet tells where it stands, and what lies
 * there without being a paragraph is left open.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { lineFacts } from '../../src/core/lines/facts.ts'
import { isForeign } from '../../src/core/lines/shape.ts'
import { labelled } from './label.ts'
import type { LabelledLines } from './lines.ts'
import { documentOf, type ScrapedLine, scraped } from './scraped.ts'

interface Told {
  body?: { summary?: string[]; sections?: { headline: string[]; paragraphs: string[] }[] }
}
interface Extractor {
  domain?: string
  content?: { selectors: (string | string[])[]; clean?: string[] }
}

/** Lines before and behind the article that are kept: of the whole page, of its column, of little more than the text, of it alone. */
const AROUND = [
  [60, 80],
  [14, 40],
  [14, 8],
  [2, 0],
] as const
const LEAST_LINES = 4
const LEAST_TEXT = 500
const NOISE =
  `figure figcaption aside nav footer form ${'related Related promo caption Caption credit newsletter share social advert byline author tags comment embed gallery video recirc more-'
    .split(' ')
    .map((name) => `[class*=${name}]`)
    .join(' ')}`
    .split(' ')
    .join(',')
// "Sign up for …" "By Jane Doe" "Photo: …": lines that stand among the paragraphs and may be none
const PROMPT =
  /subscribe|sign up|newsletter|click here|read more|follow (?:us|him|her)|contributed to this|associated press\. all|copyright|©|^related|^by |photo|getty|also:/i
/** Fixtures that are no articles. */
const NO_NEWS = /^(?:clinicaltrials|fandom\.wikia|github|ma\.ttias|otrs|pastebin|www\.(?:fortinet|linkedin))\./
const PARAGRAPH = new Set('p blockquote div section article span'.split(' '))

function* fundusPages(root: string): Generator<LabelledLines> {
  const folder = join(root, 'tests/resources/parser/test_data')
  const countries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name: country } of countries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const files = readdirSync(join(folder, country)).sort()
    for (const name of files.filter((file) => file.endsWith('.html.gz'))) {
      const told = join(folder, country, name.replace(/_\d{4}_.*$/, '.json'))
      if (!existsSync(told)) continue
      const html = gunzipSync(readFileSync(join(folder, country, name))).toString()
      const text = textOf(Object.values(JSON.parse(readFileSync(told, 'utf8')) as Record<string, Told>), html)
      const lines = scraped(documentOf(html))
      const body = labelled(texts(lines), text).map((is, i) => is && !lines[i]?.isPicture)
      yield* cuts(`fundus-${country}-${name}`, lines, body)
    }
  }
}

/** Several pages of one outlet stand in one file: the text of this one is that whose beginnings the page holds. */
function textOf(told: Told[], html: string): string {
  const all = told.map(({ body }) => [
    ...(body?.summary ?? []),
    ...(body?.sections ?? []).flatMap((section) => [...section.headline, ...section.paragraphs]),
  ])
  const held = (list: string[]): number => list.filter((line) => html.includes(line.slice(0, 30))).length
  return (all.sort((a, b) => held(b) - held(a))[0] ?? []).join('\n')
}

async function* parserPages(root: string): AsyncGenerator<LabelledLines> {
  const extractors = await extractorsOf(join(root, 'src/extractors/custom'))
  const files = readdirSync(join(root, 'fixtures')).sort()
  for (const name of files.filter((file) => file.endsWith('.html') && !NO_NEWS.test(file))) {
    const outlet = name.replace('.html', '').split('--')[0]
    const content = extractors.find(({ domain }) => domain === outlet)?.content
    if (!content) continue
    const document = documentOf(readFileSync(join(root, 'fixtures', name), 'utf8'))
    const holders = holdersOf(document, content.selectors)
    const noise = holders.flatMap((holder) => chosen(holder, [NOISE, ...(content.clean ?? [])]))
    if (holders.length) yield* cuts(`parser-${name}`, ...labelledBy(scraped(document), holders, new Set(noise)))
  }
}

async function extractorsOf(folder: string): Promise<Extractor[]> {
  const found: Extractor[] = []
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name, 'index.js')
    if (!existsSync(file)) continue
    try {
      found.push(...(Object.values(await import(pathToFileURL(file).href)) as Extractor[]))
    } catch {
      process.stderr.write(`${name} cannot be loaded alone; its pages are left out\n`)
    }
  }
  return found.filter(({ domain }) => domain)
}

const holdersOf = (document: Document, selectors: (string | string[])[]): Element[] =>
  selectors
    .map((selector) => chosen(document, [selector].flat()))
    .find((found) => found.some((element) => (element.textContent ?? '').length > LEAST_TEXT)) ?? []

function chosen(root: Document | Element, selectors: string[]): Element[] {
  return selectors.flatMap((selector) => {
    try {
      return [...root.querySelectorAll(selector)]
    } catch {
      return []
    }
  })
}

function labelledBy(lines: ScrapedLine[], holders: Element[], noise: Set<Element>) {
  const above = (line: ScrapedLine, is: (element: Element) => boolean): boolean => {
    for (let at: Element | null = line.element; at; at = at.parentElement) if (is(at)) return true
    return false
  }
  const body = lines.map((line) => {
    if (line.isPicture || !above(line, (element) => holders.includes(element))) return false
    const n = line.text.split(' ').length
    if (above(line, (element) => noise.has(element))) return n > 25 ? null : false
    if (line.isLink) return n > 6 ? null : false
    if (PROMPT.test(line.text) && n < 30) return null
    const tag = line.element.localName.toLowerCase()
    return (PARAGRAPH.has(tag) && n >= 8 && /[.!?”"’):…]$/.test(line.text)) || /^h[2-4]$/.test(tag) || null
  })
  return [lines, body] as const
}

const texts = (lines: readonly ScrapedLine[]): string[] => lines.map(({ text }) => text)

function* cuts(id: string, lines: readonly ScrapedLine[], body: readonly (boolean | null)[]): Generator<LabelledLines> {
  if (body.filter(Boolean).length < LEAST_LINES || isForeign(lineFacts(texts(lines)))) return
  const [first, last] = [body.indexOf(true), body.lastIndexOf(true)]
  for (const [before, behind] of AROUND) {
    const [from, to] = [Math.max(0, first - before), last + 1 + behind]
    yield { id, lines: texts(lines).slice(from, to), body: body.slice(from, to) }
  }
}

if (import.meta.main) {
  const [, , fundus = '', parser = ''] = process.argv
  for (const page of fundusPages(fundus)) process.stdout.write(`${JSON.stringify(page)}\n`)
  for await (const page of parserPages(parser)) process.stdout.write(`${JSON.stringify(page)}\n`)
}
