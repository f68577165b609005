/** Saved news pages of public sets, each with what the set says of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeHtml } from '../src/core/html/charset.ts'

export interface Gold {
  title?: string | null
  authors: string[]
  day?: string | null
  /** The text of the article, a line for each paragraph, without its title. */
  text: string
  /** The summary above it, which a set may count as a part of the text. */
  summary: string
}
export interface SavedPage {
  name: string
  html: string
  gold: Gold
}

interface Told {
  title?: string
  authors?: string[]
  publishing_date?: string
  body?: { summary?: string[]; sections?: { headline: string[]; paragraphs: string[] }[] }
}

/** Every page below a clone of fundus of which it says what its article is, by name. */
export function* fundus(root: string): Generator<SavedPage> {
  const folder = join(root, 'tests/resources/parser/test_data')
  const names = readdirSync(folder, { recursive: true }).map(String)
  for (const name of names.filter((file) => file.endsWith('.html.gz')).sort()) {
    const told = join(folder, name.replace(/_\d{4}_[\d_]*\.html\.gz$/, '.json'))
    if (!existsSync(told)) continue
    const html = textOf(readFileSync(join(folder, name)))
    const all = Object.values(JSON.parse(readFileSync(told, 'utf8')) as Record<string, Told>)
    yield { name: name.replace('.html.gz', ''), html, gold: goldOf(ownOf(all, html)) }
  }
}

/** Pages of type article below `dev/` of WCXB, by name. */
export function* wcxb(dev: string): Generator<SavedPage> {
  for (const file of readdirSync(join(dev, 'ground-truth')).sort()) {
    const truth = JSON.parse(readFileSync(join(dev, 'ground-truth', file), 'utf8'))
    const { title, author, publish_date, main_content } = truth.ground_truth
    if (truth._internal.page_type.primary !== 'article' || !main_content) continue
    const name = file.replace('.json', '')
    const gold = { title, authors: author ? [author] : [], day: publish_date && String(publish_date) }
    const html = textOf(readFileSync(join(dev, 'html', `${name}.html.gz`)))
    yield { name, html, gold: { ...gold, text: main_content, summary: '' } }
  }
}

/** The pages in `html/` of a copy of article-extraction-benchmark, all or a part of them, by name. */
export function* extraction(root: string): Generator<SavedPage> {
  const truth = JSON.parse(readFileSync(join(root, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  for (const file of readdirSync(join(root, 'html')).sort()) {
    const name = file.replace('.html.gz', '')
    const html = textOf(readFileSync(join(root, 'html', file)))
    yield { name, html, gold: { authors: [], text: truth[name]?.articleBody ?? '', summary: '' } }
  }
}

function textOf(zipped: Uint8Array): string {
  const decoded = decodeHtml(gunzipSync(zipped))
  return 'text' in decoded ? decoded.text : ''
}

/** Several pages of one outlet stand in one file: this page is told by that whose beginnings it holds. */
function ownOf(told: Told[], html: string): Told {
  const held = ({ title, body }: Told): number =>
    (body?.sections ?? []).flatMap((s) => s.paragraphs).filter((p) => html.includes(p.slice(0, 25))).length +
    (title && html.includes(title) ? 3 : 0)
  return told.sort((a, b) => held(b) - held(a))[0] ?? {}
}

const goldOf = ({ title, authors, publishing_date, body }: Told): Gold => ({
  title,
  authors: authors ?? [],
  day: publishing_date,
  text: (body?.sections ?? []).flatMap((s) => [...s.headline, ...s.paragraphs]).join('\n'),
  summary: (body?.summary ?? []).join('\n'),
})
