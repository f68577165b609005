/** A briefing prints as a document: few pages, every word, no leftovers of the screen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { kindsOf, pagesOf, type Site, visit } from './browser.ts'

const { shipped } = inject('sites')
const articles = (JSON.parse(readFileSync(join(shipped, 'dossier.json'), 'utf8')) as Article[]).filter(
  (r) => r.record === 'article',
)

let site: Site
beforeAll(async () => {
  site = await visit(shipped)
})
afterAll(() => site.close())

const kinds = kindsOf(shipped)

/** Millimetres as points of a PDF; the margins at the sides are 15 mm wide. */
const MM = 72 / 25.4
const SIDE = 14 * MM
/** Points; smaller letters are numbers of notes and signs beside words. */
const SMALL = 7.5

/** All text of a PDF without white space, what stands in the margins at its sides, and lines that lie over each other. */
async function paperOf(bytes: Buffer): Promise<{ text: string; outside: string[]; covered: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  let text = ''
  const [outside, covered]: [string[], string[]] = [[], []]
  for (let n = 1; n <= pdf.numPages; n++) {
    const sheet = await pdf.getPage(n)
    const width = sheet.view[2] as number
    const boxes: Box[] = []
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item)) continue
      text += item.str
      const [x, y] = item.transform.slice(4) as [number, number]
      if (!item.str.trim()) continue
      if (x < SIDE || x + item.width > width - SIDE) outside.push(`page ${n}: ${item.str}`)
      if (item.height > SMALL) boxes.push({ words: item.str, x, y, width: item.width, height: item.height })
    }
    covered.push(
      ...boxes.flatMap((a, i) =>
        boxes.slice(i + 1).flatMap((b) => (covers(a, b) ? `page ${n}: ${a.words} / ${b.words}` : [])),
      ),
    )
  }
  return { text: folded(text).replace(/\s+/g, ''), outside, covered }
}

interface Box {
  words: string
  x: number
  y: number
  width: number
  height: number
}

/** Two lines too near for their letters that stand one above the other. */
const covers = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) > 1.5 &&
  Math.abs(a.y - b.y) < 0.75 * Math.min(a.height, b.height) &&
  a.x < b.x + b.width - 2 &&
  b.x < a.x + a.width - 2

const wordsOf = (text: string): string[] => [...new Set(folded(text).match(/[\p{L}\p{N}]{2,}/gu))]
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Runs in the page: what it shows in the medium of the moment. */
function visibleText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement
    if (
      own?.checkVisibility({ visibilityProperty: true }) &&
      !own.closest('script, style, noscript, option, .visually-hidden')
    )
      texts.push(node.textContent ?? '')
  }
  return texts.join(' ')
}

/** The text of every page of a PDF, white space left out. */
async function printed(path: string, format: 'A4' | 'Letter'): Promise<string[]> {
  const { page } = await site.open(path)
  const bytes = await page.pdf({ format, preferCSSPageSize: false, tagged: true, outline: true })
  await page.context().close()
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    )
  }
  return pages
}
// digits aside, since the numbers of the notes stand between the words; the reader of the PDF takes an apostrophe for U+02BC
const bare = (text: string): string => text.replaceAll('\u02bc', '’').replace(/[\s\d*_#>]+/g, '')

describe('print', () => {
  for (const format of ['A4', 'Letter'] as const)
    it(`a briefing takes at most four pages of ${format}, and holds every sentence of the source`, {
      timeout: 300_000,
    }, async () => {
      for (const { id, text, regions } of articles) {
        const pages = await printed(`briefings/${id}/`, format)
        expect(pages.length, id).toBeLessThanOrEqual(4)
        const all = bare(pages.join(''))
        const missing = regions
          .filter((r) => r.role === 'body')
          .filter((r) => !all.includes(bare(text.slice(r.start, r.end)).slice(0, 40)))
        expect(missing.map((r) => text.slice(r.start, r.end))).toEqual([])
      }
    })

  it('the first page says what the source is; the evidence carries file and hash; the menu stays away', async () => {
    const article = articles[0] as Article
    const pages = await printed(`briefings/${article.id}/`, 'A4')
    expect(pages[0]).toContain(article.source.path.replace(/\s+/g, ''))
    expect(pages.join('')).toContain(article.source.sha256)
    expect(pages.join('')).toContain(article.source.sha256.slice(0, 8))
    for (const left of ['Search', 'Switch']) expect(pages[0]?.startsWith(left)).toBe(false)
    expect(pages[0]).toMatch(/1of\d|1\/\d|Page1/i)
  })

  for (const format of ['A4', 'Letter'] as const)
    it(`every kind of page prints each of its words inside the margins of ${format}, no line over another`, {
      timeout: 600_000,
    }, async () => {
      for (const path of kinds) {
        const { page } = await site.open(path, { viewport: { width: 1280, height: 900 } })
        await page.waitForLoadState('networkidle')
        const { text, outside, covered } = await paperOf(await page.pdf({ format, tagged: true }))
        await page.emulateMedia({ media: 'print' })
        const missing = wordsOf(await page.evaluate(visibleText)).filter((word) => !text.includes(word))
        await page.context().close()
        expect([path, missing, outside, covered]).toEqual([path, [], [], []])
      }
    })

  it('two texts side by side lie nowhere over each other, whatever breaks across pages', {
    timeout: 300_000,
  }, async () => {
    const pairs = pagesOf(shipped).filter((p) => /^compare\/.+/.test(p))
    for (const path of pairs) {
      const { page } = await site.open(path)
      const { covered } = await paperOf(await page.pdf({ format: 'A4' }))
      await page.context().close()
      expect(covered, path).toEqual([])
    }
  })

  it('a printed key point says where it stands: file, line, characters, hash', async () => {
    const { id, source } = articles[0] as Article
    const all = (await printed(`briefings/${id}/`, 'A4')).join('')
    const points = all.match(/\[[^[\]]+:\d+,\d+–\d+,[0-9a-f]{8}\]/g) ?? []
    expect(points.filter((p) => p.startsWith(`[${source.path}:`)).length).toBeGreaterThanOrEqual(3)
  })
})
