/** A briefing prints as a document: few pages, every word, no leftovers of the screen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Article } from '#core/model.ts'
import { type Site, visit } from './browser.ts'

const { shipped } = inject('sites')
const articles = (JSON.parse(readFileSync(join(shipped, 'dossier.json'), 'utf8')) as Article[]).filter(
  (r) => r.record === 'article',
)

let site: Site
beforeAll(async () => {
  site = await visit(shipped)
})
afterAll(() => site.close())

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

  it('the ledgers print', { timeout: 120_000 }, async () => {
    for (const path of ['figures/', 'statements/', 'timeline/', 'sources/'])
      expect((await printed(path, 'A4')).join('').length, path).toBeGreaterThan(200)
  })
})
